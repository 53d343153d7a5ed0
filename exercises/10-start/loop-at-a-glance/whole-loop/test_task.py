"""Checks: few points and many, on a line and around it, against the best line by formula."""

import pytest
import torch


def spread(n):
    """The x of n points, shuffled, from -1 to 1: shape (n, 1)."""
    return torch.linspace(-1, 1, n)[torch.randperm(n)].reshape(n, 1)


def best_line(x, y):
    """The least-squares line, by the formula of school."""
    dx, dy = x - x.mean(), y - y.mean()
    slope = (dx * dy).sum() / (dx**2).sum()
    return slope.item(), (y.mean() - slope * x.mean()).item()


def expect_best(solution, x, y, points):
    best = best_line(x, y)
    slope, intercept = (float(number) for number in solution.fit_line(x.clone(), y.clone()))
    assert (slope, intercept) == pytest.approx(best, abs=0.05), (
        f"For {points}, fit_line returns slope {slope:.3f} and intercept {intercept:.3f}, "
        f"expected {best[0]:.3f} and {best[1]:.3f}."
    )


@pytest.mark.parametrize(("slope", "intercept", "n"), [(2.0, 1.0, 7), (-3.0, 0.5, 2)])
def test_points_on_a_line(solution, slope, intercept, n):
    x = spread(n)
    expect_best(solution, x, slope * x + intercept, f"{n} points on {slope} x + {intercept}")


def test_a_slope_that_equals_the_intercept(solution):
    x = spread(6)
    expect_best(solution, x, 1.5 * x + 1.5, "6 points on 1.5 x + 1.5")


def test_points_that_scatter(solution):
    x = torch.linspace(-1, 1, 8).reshape(8, 1)
    scatter = torch.tensor([0.9, -0.4, -0.6, 0.3, -0.2, 0.5, 0.1, -0.8]).reshape(8, 1)
    order = torch.randperm(8)
    expect_best(solution, x[order], (-x + 2 + scatter)[order], "8 points around -x + 2")


def test_thousands_of_points(solution):
    x = spread(2000)
    expect_best(solution, x, 5 * x - 2, "2000 points on 5 x - 2")


def test_two_python_floats_and_the_points_left_alone(solution):
    x = spread(5)
    y = 2 * x + 1
    given = x.clone(), y.clone()
    found = solution.fit_line(x, y)
    assert isinstance(found, tuple), f"fit_line returns {found!r}, expected a tuple."
    assert [type(number) for number in found] == [float, float], (
        f"fit_line returns {found!r}, expected two Python floats."
    )
    assert torch.equal(x, given[0]), "fit_line changed x."
    assert torch.equal(y, given[1]), "fit_line changed y."
