"""Checks: linear and curved functions of many sizes, called once, with nothing left behind."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SIZES = [(3, 2), (2, 5), (4, 4), (1, 3), (3, 1)]  # results, inputs


class Curved:
    """x -> (A @ x) ** 2 + x.sum(), with its known derivatives, and a count of calls."""

    def __init__(self, m, n, dtype=torch.float32):
        self.matrix, self.calls = torch.rand(m, n, dtype=dtype) * 2 - 1, 0

    def __call__(self, x):
        self.calls += 1
        return (self.matrix @ x) ** 2 + x.sum()

    def jacobian(self, x):
        return 2 * (self.matrix @ x).unsqueeze(1) * self.matrix + 1


def expect(actual, expected, call):
    """Compare kind, shape, type, tracking and values, and say so in the learner's terms."""
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must be a tensor, not {kind}."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    assert not actual.requires_grad, f"{call} is tracked."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def numbers(n, dtype=torch.float32):
    return torch.rand(n, dtype=dtype) * 2 - 1


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("m", "n"), SIZES)
def test_weighted_gradient(solution, m, n, dtype):
    function, x, weights = Curved(m, n, dtype), numbers(n, dtype), numbers(m, dtype)
    expected = weights @ function.jacobian(x)
    made = solution.weighted_gradient(function, x.clone(), weights.clone())
    expect(made, expected, f"weighted_gradient for {m} results of {n} inputs")


@pytest.mark.parametrize("n", [1, 2, 5])
def test_jacobian_of_one_result(solution, n):
    function, x = Curved(1, n), numbers(n)
    expect(solution.jacobian(function, x.clone()), function.jacobian(x), f"the jacobian (1, {n})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("m", "n"), [(3, 2), (2, 5), (6, 1)])
def test_jacobian_of_many_results(solution, m, n, dtype):
    function, x = Curved(m, n, dtype), numbers(n, dtype)
    made = solution.jacobian(function, x.clone())
    expect(made, function.jacobian(x), f"the jacobian ({m}, {n})")


@pytest.mark.parametrize("n", [2, 4])
def test_a_square_jacobian(solution, n):
    function, x = Curved(n, n), numbers(n)
    expect(solution.jacobian(function, x.clone()), function.jacobian(x), f"the jacobian ({n}, {n})")


def on_the_way(solution, k, n, dtype=torch.float32):
    """What gradients_on_the_way returns, and what is right."""
    first, x, weights = Curved(k, n, dtype), numbers(n, dtype), numbers(k, dtype)
    hidden = (first.matrix @ x) ** 2 + x.sum()
    by_hidden = 3 * weights * hidden**2
    made = solution.gradients_on_the_way(first, lambda h: (weights * h**3).sum(), x.clone())
    assert isinstance(made, tuple), f"gradients_on_the_way must return a tuple, not {made!r}."
    return made, (by_hidden @ first.jacobian(x), by_hidden)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("k", "n"), SIZES)
def test_the_gradient_at_the_start(solution, k, n, dtype):
    made, expected = on_the_way(solution, k, n, dtype)
    expect(made[0], expected[0], f"the gradient by x, of {n} inputs and {k} results on the way,")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("k", "n"), SIZES)
def test_the_gradient_on_the_way(solution, k, n, dtype):
    made, expected = on_the_way(solution, k, n, dtype)
    expect(
        made[1], expected[1], f"the gradient by hidden, of {n} inputs and {k} results on the way,"
    )


def test_the_functions_are_called_once(solution):
    for m in (1, 4):
        function = Curved(m, 3)
        solution.jacobian(function, numbers(3))
        assert function.calls == 1, (
            f"jacobian called a function of {m} results {function.calls} times."
        )
        function = Curved(m, 3)
        solution.weighted_gradient(function, numbers(3), numbers(m))
        assert function.calls == 1, f"weighted_gradient called its function {function.calls} times."
        function = Curved(m, 3)
        solution.gradients_on_the_way(function, torch.sum, numbers(3))
        assert function.calls == 1, f"gradients_on_the_way called `first` {function.calls} times."


def test_x_is_left_alone(solution):
    first = Curved(2, 3)
    runs = {
        "weighted_gradient": lambda x: solution.weighted_gradient(first, x, torch.ones(2)),
        "jacobian": lambda x: solution.jacobian(first, x),
        "gradients_on_the_way": lambda x: solution.gradients_on_the_way(first, torch.sum, x),
    }
    for name, run in runs.items():
        x = numbers(3)
        run(x)
        assert not x.requires_grad, f"{name} made x tracked."
        assert x.grad is None, f"{name} filled x.grad."
