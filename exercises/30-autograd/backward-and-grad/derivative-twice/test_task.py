"""Checks: values against plain Python, derivatives against known ones, and no trace left."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SHAPES = [(), (1,), (5,), (2, 3)]
KNOWN = {
    "the square": (lambda x: x * x, lambda x: 2 * x),
    "the cube minus x": (lambda x: x**3 - x, lambda x: 3 * x**2 - 1),
    "exp": (torch.exp, torch.exp),
    "sin, then times 3": (lambda x: 3 * torch.sin(x), lambda x: 3 * torch.cos(x)),
}


def numbers(shape, dtype=torch.float32):
    return torch.rand(shape, dtype=dtype) * 4 - 1


def expect(actual, expected, call):
    """Compare kind, shape, type and values, and say so in the learner's terms."""
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual.detach(),
        expected,
        msg=lambda text: f"{call} is {actual}, expected {expected}. {text}",
    )


def entries(function, x):
    """What a function of Python numbers gives for each entry of x."""
    made = [function(number) for number in x.flatten().tolist()]
    return torch.tensor(made, dtype=x.dtype).reshape(x.shape)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_f(solution, shape, dtype):
    x = numbers(shape, dtype)
    expect(solution.f(x), entries(lambda n: n * n * math.exp(-n), x), f"f({x})")


@pytest.mark.parametrize("shape", SHAPES)
def test_f_leads_back_to_x(solution, shape):
    x = numbers(shape).requires_grad_()
    y = solution.f(x)
    assert y.requires_grad, "f(x) is not tracked although x is: the graph is cut."
    (slope,) = torch.autograd.grad(y.sum(), x)
    right = entries(lambda n: (2 * n - n * n) * math.exp(-n), x.detach())
    expect(slope, right, "the gradient of your f")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_f_prime(solution, shape, dtype):
    x = numbers(shape, dtype)
    right = entries(lambda n: (2 * n - n * n) * math.exp(-n), x)
    expect(solution.f_prime(x), right, f"f_prime({x})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", KNOWN)
def test_derivative_at_one_place(solution, name, dtype):
    function, prime = KNOWN[name]
    for shape in ((), (1,)):
        x = numbers(shape, dtype)
        expect(
            solution.derivative(function, x.clone()), prime(x), f"the derivative of {name} at {x}"
        )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", KNOWN)
def test_derivative_at_many_places(solution, name, dtype):
    function, prime = KNOWN[name]
    for shape in ((4,), (2, 3)):
        x = numbers(shape, dtype)
        expect(
            solution.derivative(function, x.clone()), prime(x), f"the derivative of {name} at {x}"
        )


def test_the_derivative_is_not_tracked(solution):
    for tracked in (False, True):
        x = torch.tensor([1.0, 2.0], requires_grad=tracked)
        made = solution.derivative(lambda u: u * u, x)
        kind = type(made).__name__
        assert isinstance(made, torch.Tensor), f"derivative must return a tensor, not {kind}."
        assert not made.requires_grad, f"The derivative is tracked, for x.requires_grad {tracked}."


def test_x_is_left_alone(solution):
    x = numbers((3,))
    solution.derivative(torch.exp, x)
    assert not x.requires_grad, "derivative made x tracked."
    x.requires_grad_().grad = torch.tensor([7.0, 8.0, 9.0])
    solution.derivative(torch.exp, x)
    assert x.requires_grad, "derivative turned the tracking of x off."
    assert x.grad.tolist() == [7.0, 8.0, 9.0], f"derivative changed x.grad to {x.grad}."


def test_a_tracked_x(solution):
    for x in (torch.tensor([1.0, 3.0], requires_grad=True), torch.ones(2, requires_grad=True) * 3):
        made = solution.derivative(lambda u: u**3, x)
        expect(made, 3 * x.detach() ** 2, "the derivative of u**3 at a tracked x")


def test_other_tensors_are_left_alone(solution):
    scale = torch.tensor(3.0, requires_grad=True)
    x = numbers((4,))
    expect(solution.derivative(lambda u: scale * u**2, x), 6 * x, "the derivative of scale * u**2")
    assert scale.grad is None, (
        f"derivative filled the .grad of a tensor of the function: {scale.grad}."
    )
    assert scale.requires_grad, "derivative turned off the tracking of a tensor of the function."


def expect_gap(solution, prime, expected, what):
    x = torch.tensor([[0.0, 1.0, 2.0], [3.0, -1.0, 0.5]])
    gap = solution.largest_gap(lambda u: u * u, prime, x)
    assert type(gap) is float, f"largest_gap must return a Python float, not {gap!r}."
    assert gap == pytest.approx(expected, abs=1e-5), (
        f"largest_gap is {gap} for {what}, expected {expected}."
    )


def test_gap_of_a_right_formula(solution):
    expect_gap(solution, lambda x: 2 * x, 0.0, "a right formula")
    x = torch.linspace(-1, 4, 11, dtype=torch.float64)
    gap = solution.largest_gap(solution.f, solution.f_prime, x)
    assert gap < 1e-9, f"Your f and your f_prime differ by {gap}."


def test_gap_of_a_formula_too_large(solution):
    expect_gap(solution, lambda x: 2 * x + 0.5, 0.5, "2x + 0.5")
    expect_gap(solution, lambda x: 2 * x + x * x, 9.0, "2x + x²")


def test_gap_of_a_formula_too_small(solution):
    expect_gap(solution, lambda x: 2 * x - 0.25, 0.25, "2x - 0.25")
    expect_gap(solution, lambda x: x, 3.0, "x")
