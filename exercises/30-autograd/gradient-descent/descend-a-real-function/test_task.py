"""Checks: each round against derivatives by hand, every way to end, and curves that fit."""

import math

import pytest
import torch


def numbers(*values):
    return torch.tensor(values, dtype=torch.float64)


def bowl(x, y):
    """A bowl over a vector x and a matrix y, with its lowest point at x = 1, y = 0."""
    return ((x - 1) ** 2).sum() + 2 * (y * y).sum()


def bowl_by_hand(x, y, lr, rounds, tolerance):
    """The points, the history and the status for a descent on the bowl."""
    history = []
    for _ in range(rounds):
        history.append(bowl(x, y).item())
        dx, dy = 2 * (x - 1), 4 * y
        if math.sqrt((dx**2).sum().item() + (dy**2).sum().item()) < tolerance:
            return [x, y], history, "converged"
        x, y = x - lr * dx, y - lr * dy
    return [x, y], history, "out of steps"


def on_the_bowl(solution, lr=0.1, rounds=5, tolerance=1e-6):
    """What descend returns on the bowl, and what is right."""
    x, y = numbers(2.0, -1.0, 0.5), numbers([1.0, 2.0], [-3.0, 0.0])
    made = solution.descend(bowl, [x.clone(), y.clone()], lr, rounds, tolerance)
    assert len(made) == 3, f"descend must return points, history and status, not {made!r}."
    return made, bowl_by_hand(x, y, lr, rounds, tolerance)


def expect_points(made, right, what):
    assert len(made) == len(right), f"{what}: {len(made)} points, expected {len(right)}."
    for p, expected in zip(made, right, strict=True):
        torch.testing.assert_close(
            p.detach(),
            expected,
            msg=lambda text, p=p, e=expected: f"{what} a point is {p}, expected {e}. {text}",
        )


@pytest.mark.parametrize(("x", "y"), [(0.0, 2.0), (1.0, 1.0), (-1.5, 0.5), (3.0, -2.0)])
def test_rosenbrock(solution, x, y):
    made = solution.rosenbrock(numbers(x)[0], numbers(y)[0])
    assert isinstance(made, torch.Tensor), f"rosenbrock must return a tensor, not {made!r}."
    expected = (1 - x) ** 2 + 100 * (y - x * x) ** 2
    assert made.item() == pytest.approx(expected), (
        f"rosenbrock({x}, {y}) is {made}, expected {expected}."
    )
    assert made.shape == (), f"rosenbrock has shape {tuple(made.shape)}, expected ()."


def test_the_valley_of_rosenbrock(solution):
    made = solution.descend(
        solution.rosenbrock, [numbers(-1.0)[0], numbers(1.5)[0]], 1e-3, 150, 1e-6
    )
    x, y = -1.0, 1.5
    for _ in range(150):
        dx, dy = -2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)
        x, y = x - 1e-3 * dx, y - 1e-3 * dy
    expect_points(made[0], [numbers(x)[0], numbers(y)[0]], "In the valley of Rosenbrock")


@pytest.mark.parametrize("rounds", [1, 2, 6])
def test_the_points(solution, rounds):
    for lr in (0.1, 0.02):
        made, right = on_the_bowl(solution, lr, rounds)
        expect_points(made[0], right[0], f"After {rounds} round(s) with lr={lr}")


@pytest.mark.parametrize("rounds", [1, 2, 6])
def test_the_history(solution, rounds):
    made, right = on_the_bowl(solution, 0.1, rounds)
    assert isinstance(made[1], list), f"The history must be a list, not {made[1]!r}."
    for value in made[1]:
        assert type(value) is float, f"The history holds {value!r}, expected Python floats."
    assert made[1] == pytest.approx(right[1]), f"The history is {made[1]}, expected {right[1]}."


def test_out_of_steps(solution):
    for rounds in (0, 1, 4):
        made, _ = on_the_bowl(solution, 0.1, rounds)
        assert made[2] == "out of steps", f"After {rounds} round(s) the status is {made[2]!r}."
        assert len(made[1]) == rounds, f"{rounds} round(s) have a history of {len(made[1])} values."
    made = solution.descend(lambda x, y: 3 * x + 4 * y, [*numbers(1.0, 2.0)], 0.1, 2, 5.0)
    assert made[2] == "out of steps", (
        f"A gradient as long as the tolerance, 5, is not shorter, but the status is {made[2]!r}."
    )


def test_converged(solution):
    for tolerance in (1e-3, 0.1, 1.0, 4.0):
        made, right = on_the_bowl(solution, 0.05, 120, tolerance)
        assert made[2] == "converged", f"With tolerance {tolerance} the status is {made[2]!r}."
        assert len(made[1]) == len(right[1]), (
            f"With tolerance {tolerance} it ends after {len(made[1])} rounds, not {len(right[1])}."
        )


def test_where_it_converged(solution):
    for tolerance in (1e-3, 1.0, 4.0):
        made, right = on_the_bowl(solution, 0.05, 120, tolerance)
        expect_points(made[0], right[0], f"With tolerance {tolerance}")


def test_a_small_step_is_not_flat(solution):
    made, _ = on_the_bowl(solution, 1e-9, 5, 1e-3)
    assert made[2] == "out of steps", f"It is steep and lr is tiny, but the status is {made[2]!r}."


def expect_diverged(solution, f, lr, bad):
    made = solution.descend(f, [numbers(1.0, -2.0)], lr, 200, 1e-9)
    assert made[2] == "diverged", f"A value is {bad}, and the status is {made[2]!r}."
    *before, last = made[1]
    assert not math.isfinite(last), f"Diverged, but the last value of the history is {last}."
    assert all(map(math.isfinite, before)), f"It goes on after a value of {bad}: {made[1]}."


def test_diverged_to_infinity(solution):
    expect_diverged(solution, lambda x: (x**2).sum(), 30.0, "inf")
    expect_diverged(solution, lambda x: x.sum() - (x**4).sum(), 5.0, "-inf")


def test_diverged_to_nan(solution):
    expect_diverged(solution, lambda x: torch.log(x.sum() + 5).sum(), 7.0, "nan")


def test_a_tensor_that_is_not_used(solution):
    start = [numbers(2.0), numbers(7.0, 8.0)]
    made = solution.descend(lambda x, y: (x * x).sum(), start, 0.25, 3, 1e-6)
    expect_points(
        made[0], [numbers(0.25), numbers(7.0, 8.0)], "If f does not use the second tensor,"
    )


def test_the_start_stays(solution):
    for rounds in (0, 3):
        start = [numbers(2.0, -1.0), numbers(0.5)]
        made = solution.descend(lambda x, y: (x * x).sum() + y.sum(), start, 0.1, rounds, 1e-6)
        for p in made[0]:
            assert not p.requires_grad, f"After {rounds} rounds a point is tracked: {p}."
            p.detach().fill_(9.0)
        found = [p.tolist() for p in start]
        assert found == [[2.0, -1.0], [0.5]], (
            f"After {rounds} rounds, and 9 written into the points, the start is {found}."
        )
        assert not any(p.requires_grad for p in start), "descend made the start tracked."


def test_one_call_and_one_graph_a_round(solution, saved_bytes):
    peaks, calls = [], []
    for rounds in (3, 60):

        def f(x):
            calls.append(rounds)  # noqa: B023
            return ((x + 1) ** 2).sum()

        with saved_bytes() as saved:
            solution.descend(f, [torch.ones(50)], 0.01, rounds, 1e-6)
        peaks.append(saved.peak)
    assert calls.count(60) == 60, f"In 60 rounds f is called {calls.count(60)} times."
    assert peaks[1] <= 2 * peaks[0], (
        f"In 3 rounds {peaks[0]} bytes of graph are kept at a time, in 60 rounds {peaks[1]}."
    )


def best_fit(t, y, a, b):
    """The best a and b near the true ones, by Newton's method for least squares."""
    t, y, found = t.double(), y.double(), numbers(a, b)
    for _ in range(20):
        e = torch.exp(-found[1] * t)
        slopes = torch.stack([e, -found[0] * t * e], dim=1)
        found = found + torch.linalg.lstsq(slopes, y - found[0] * e).solution
    return found.tolist()


def test_fit_decay(solution):
    for a, b, n in ((1.0, 1.0, 40), (2.0, 0.5, 5), (1.6, 0.8, 12)):
        expect_fit(solution, a, b, n)


def expect_fit(solution, a, b, n):
    t = torch.linspace(0, 4, n)
    y = a * torch.exp(-b * t) + 0.01 * torch.randn(n)
    given = t.clone(), y.clone()
    best = best_fit(t, y, a, b)
    made = solution.fit_decay(t, y)
    assert [type(number) for number in made] == [float, float], (
        f"Expected two floats, not {made!r}."
    )
    assert made == pytest.approx(best, abs=0.02), (
        f"For {n} points around {a} exp(-{b} t), fit_decay returns {made}, expected about {best}."
    )
    assert torch.equal(t, given[0]), "fit_decay changed t."
    assert torch.equal(y, given[1]), "fit_decay changed y."
