"""Checks: every point of the way against derivatives by hand, and what is left behind."""

import itertools

import pytest
import torch

CASES = [((3,), torch.float32), ((2, 3), torch.float64), ((), torch.float32), ((1,), torch.float64)]
FUNCTIONS = {
    "the sum of squares": (lambda x: (x * x).sum(), lambda x: 2 * x),
    "the distance from 3": (lambda x: ((x - 3) ** 2).sum() + 1, lambda x: 2 * (x - 3)),
    "a curve of degree 4": (lambda x: (x**4 / 4 - x).mean(), lambda x: (x**3 - 1) / x.numel()),
}


def by_hand(f, slope, x, lr, steps):
    """The end and the way, with the derivative given."""
    way = []
    for _ in range(steps):
        way.append(f(x).item())
        x = x - lr * slope(x)
    return x, way


def run(solution, name, shape, dtype, lr, steps):
    """What minimise returns, and what is right, for a random start."""
    f, slope = FUNCTIONS[name]
    start = torch.rand(shape, dtype=dtype) * 3 - 1
    made = solution.minimise(f, start.clone(), lr, steps)
    assert isinstance(made, tuple), f"minimise must return a tuple, not {made!r}."
    return *made, *by_hand(f, slope, start, lr, steps)


def expect_end(solution, name, shape, dtype, lr, steps):
    end, _, right, _ = run(solution, name, shape, dtype, lr, steps)
    assert isinstance(end, torch.Tensor), f"The end must be a tensor, not {end!r}."
    torch.testing.assert_close(
        end.detach(),
        right,
        rtol=1e-4,
        atol=1e-5,
        msg=lambda text: (
            f"After {steps} step(s) on {name} with lr={lr} it is {end}, expected {right}. {text}"
        ),
    )


def test_the_first_step(solution):
    for name, (shape, dtype) in itertools.product(FUNCTIONS, CASES):
        for lr, steps in ((0.1, 0), (0.1, 1), (0.4, 1)):
            expect_end(solution, name, shape, dtype, lr, steps)


def test_the_steps_after_the_first(solution):
    for name, (shape, dtype) in itertools.product(FUNCTIONS, CASES):
        for lr, steps in ((0.1, 2), (0.2, 7)):
            expect_end(solution, name, shape, dtype, lr, steps)


def test_the_lowest_point_is_found(solution):
    start = torch.tensor([10.0, -8.0, 0.5])
    end, _ = solution.minimise(FUNCTIONS["the distance from 3"][0], start, 0.1, 150)
    assert end.tolist() == pytest.approx([3.0, 3.0, 3.0], abs=1e-3), (
        f"After 150 steps the end is {end}, expected a point near [3, 3, 3]."
    )


@pytest.mark.parametrize("steps", [0, 1, 2, 6])
def test_the_way(solution, steps):
    for name, (shape, dtype) in itertools.product(FUNCTIONS, CASES):
        _, way, _, right = run(solution, name, shape, dtype, 0.1, steps)
        assert isinstance(way, list), f"The way must be a list, not {way!r}."
        for value in way:
            assert type(value) is float, f"The way holds {value!r}, expected Python floats."
        assert way == pytest.approx(right, rel=1e-4, abs=1e-5), (
            f"The way of {steps} step(s) on {name} is {way}, expected {right}."
        )


def test_the_end_is_not_tracked(solution):
    for steps in (0, 3):
        start = torch.tensor([1.0, 2.0])
        end, _ = solution.minimise(FUNCTIONS["the sum of squares"][0], start, 0.1, steps)
        assert not end.requires_grad, f"After {steps} steps the end is tracked."


def test_the_start_stays(solution):
    for steps in (0, 3):
        start = torch.tensor([1.0, 2.0])
        end, _ = solution.minimise(FUNCTIONS["the sum of squares"][0], start, 0.1, steps)
        end.detach().fill_(7.0)
        assert start.tolist() == [1.0, 2.0], (
            f"After {steps} steps, with 7 written into the end, the start [1, 2] is {start}."
        )
        assert not start.requires_grad, "minimise made the start tracked."


def test_one_graph_at_a_time(solution, saved_bytes):
    peaks = []
    for steps in (3, 60):
        with saved_bytes() as saved:
            solution.minimise(lambda x: ((x + 1) ** 2).sum(), torch.ones(50), 0.1, steps)
        peaks.append(saved.peak)
    assert peaks[1] <= 2 * peaks[0], (
        f"In 3 steps {peaks[0]} bytes of graph are kept at a time, in 60 steps {peaks[1]}."
    )


def expect_diverges(solution, name, lr, steps, expected, start=(1.0, -2.0)):
    f, _ = FUNCTIONS[name]
    made = solution.diverges(f, torch.tensor(start), lr, steps)
    assert isinstance(made, bool), f"diverges must return a bool, not {made!r}."
    assert made == expected, f"diverges says {made} of {name}, lr={lr}, {steps} steps from {start}."


def test_what_leads_down(solution):
    for lr in (0.01, 0.5, 0.9):
        expect_diverges(solution, "the sum of squares", lr, 10, False)
    expect_diverges(solution, "the distance from 3", 0.1, 1, False)
    expect_diverges(solution, "the sum of squares", 0.1, 0, False)


def test_what_leads_up(solution):
    for lr, steps in ((1.1, 1), (1.5, 10), (3.0, 25)):
        expect_diverges(solution, "the sum of squares", lr, steps, True)
    expect_diverges(solution, "the distance from 3", 1.2, 2, True)


def test_what_leads_to_nan(solution):
    expect_diverges(solution, "a curve of degree 4", 4.0, 30, True, (3.0, -9.0))
    f = lambda x: (x * x).sum() - (x**4).sum()  # noqa: E731
    made = solution.diverges(f, torch.tensor([1.0, -2.0]), 3.0, 20)
    assert made is True, f"diverges says {made} of steps after which f is -inf or nan."
