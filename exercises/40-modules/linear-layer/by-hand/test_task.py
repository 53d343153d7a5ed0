"""Checks: values beside F.linear, in every number of axes, and the two predictions."""

import itertools

import pytest
import torch
import torch.nn.functional as F
from torch import nn

DTYPES = [torch.float32, torch.float64]
SIZES = [(3, 2), (2, 5), (4, 1), (1, 3), (4, 4)]


def expect(actual, expected, what):
    """Compare type, dtype, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.dtype == expected.dtype, f"{what} is {actual.dtype}, expected {expected.dtype}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{what} is {actual}, expected {expected}. {text}"
    )


def check(solution, batch, n_in, n_out, dtype, with_bias=True):
    x = torch.randn(*batch, n_in, dtype=dtype)
    weight = torch.randn(n_out, n_in, dtype=dtype)
    bias = torch.randn(n_out, dtype=dtype) if with_bias else None
    expected = F.linear(x, weight, bias)
    given = [None if tensor is None else tensor.clone() for tensor in (x, weight, bias)]
    made = solution.linear(*given) if with_bias else solution.linear(*given[:2])
    what = f"linear of x {tuple(x.shape)} and weight {tuple(weight.shape)}"
    expect(made, expected, what if with_bias else f"{what}, without a bias,")
    for name, tensor, before in zip(("x", "weight", "bias"), given, (x, weight, bias), strict=True):
        assert tensor is None or torch.equal(tensor, before), f"{what} wrote into {name}."


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n_in", "n_out"), SIZES)
def test_a_batch(solution, n_in, n_out, dtype):
    check(solution, (6,), n_in, n_out, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n_in", "n_out"), SIZES)
def test_one_input(solution, n_in, n_out, dtype):
    check(solution, (), n_in, n_out, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("batch", [(4, 5), (0, 6), (2, 0), (2, 1, 3)])
def test_more_axes(solution, batch, dtype):
    check(solution, batch, 3, 2, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n_in", "n_out"), SIZES)
def test_without_a_bias(solution, n_in, n_out, dtype):
    check(solution, (6,), n_in, n_out, dtype, with_bias=False)


def test_gradients(solution):
    tensors = [torch.randn(shape, requires_grad=True) for shape in ((6, 3), (2, 3), (2,))]
    twins = [tensor.detach().clone().requires_grad_() for tensor in tensors]
    made = solution.linear(*tensors)
    assert made.requires_grad, "No graph leads from the result back to x, weight and bias."
    made.square().sum().backward()
    F.linear(*twins).square().sum().backward()
    for name, tensor, twin in zip(("x", "weight", "bias"), tensors, twins, strict=True):
        assert tensor.grad is not None, f"No gradient reaches {name}."
        expect(tensor.grad, twin.grad, f"The gradient of {name}")


def test_by_hand(solution, count_ops):
    x, weight, bias = torch.randn(6, 1), torch.randn(1, 1), torch.randn(1)
    with count_ops() as ops:
        solution.linear(x, weight, bias)
    assert ops["linear"] == 0, f"linear calls F.linear or nn.Linear; use `@`: {ops}."


@pytest.mark.parametrize(("n_in", "n_out"), [(3, 2), (2, 3), (7, 1), (1, 7), (5, 5)])
def test_parameter_count(solution, n_in, n_out):
    for bias in (True, False):
        layer = nn.Linear(n_in, n_out, bias=bias)
        expected = sum(parameter.numel() for parameter in layer.parameters())
        made = solution.parameter_count(n_in, n_out, bias)
        call = f"parameter_count({n_in}, {n_out}, {bias})"
        assert made == expected, f"{call} is {made}; the layer has {expected}."
    made = solution.parameter_count(n_in, n_out)
    expected = n_in * n_out + n_out
    assert made == expected, f"parameter_count({n_in}, {n_out}) is {made}; it has {expected}."


def shapes():
    batches = [(), (4,), (3,), (0,), (8, 12), (2, 3, 2)]
    return [(*batch, n_in) for batch, n_in in itertools.product(batches, [1, 2, 3])]


def torch_says(x_shape, weight_shape):
    """Return the shape that torch gives, or None."""
    try:
        return tuple(F.linear(torch.empty(x_shape), torch.empty(weight_shape)).shape)
    except RuntimeError:
        return None


WEIGHTS = [(2, 3), (3, 2), (1, 2), (2, 1), (3, 3), (5, 1)]


def check_shapes(solution, fitting):
    for x_shape, weight_shape in itertools.product(shapes(), WEIGHTS):
        expected = torch_says(x_shape, weight_shape)
        if (expected is not None) == fitting:
            made = solution.output_shape(x_shape, weight_shape)
            call = f"output_shape({x_shape}, {weight_shape})"
            assert made == expected, f"{call} is {made}; torch says {expected}."


def test_shapes_that_fit(solution):
    check_shapes(solution, fitting=True)


def test_shapes_that_clash(solution):
    check_shapes(solution, fitting=False)
