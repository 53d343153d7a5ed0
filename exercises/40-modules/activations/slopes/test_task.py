"""Checks: slopes beside autograd's, shares beside torch's; large numbers; x left alone."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SHAPES = [(7,), (3, 4), (2, 1, 3), (), (0,)]


def expect(actual, expected, what, **tolerance):
    """Compare type, dtype, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.dtype == expected.dtype, f"{what} is {actual.dtype}, expected {expected.dtype}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual,
        expected,
        **tolerance,
        msg=lambda text: f"{what} is {actual}, expected {expected}. {text}",
    )


def true_slope(function, x):
    leaf = x.clone().requires_grad_()
    function(leaf).sum().backward()
    return leaf.grad


def check_slope(function, truth, x):
    before = x.clone()
    made = function(x)
    expect(made, true_slope(truth, before), f"{function.__name__}({before})")
    assert torch.equal(x, before), f"{function.__name__} wrote into x."


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_relu_slope(solution, shape, dtype):
    x = torch.randn(shape, dtype=dtype) * 3
    check_slope(solution.relu_slope, torch.relu, x)


def test_relu_slope_at_zero(solution):
    check_slope(solution.relu_slope, torch.relu, torch.tensor([0.0, 0.0]))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_sigmoid_slope(solution, shape, dtype):
    check_slope(solution.sigmoid_slope, torch.sigmoid, torch.randn(shape, dtype=dtype) * 3)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_tanh_slope(solution, shape, dtype):
    check_slope(solution.tanh_slope, torch.tanh, torch.randn(shape, dtype=dtype) * 2)


def test_saturated(solution):
    far = torch.tensor([-200.0, -100.0, 100.0, 200.0])
    for function in (solution.sigmoid_slope, solution.tanh_slope):
        expect(function(far), torch.zeros(4), f"{function.__name__}({far})")
    expect(solution.relu_slope(far), torch.tensor([0.0, 0.0, 1.0, 1.0]), f"relu_slope({far})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(
    ("shape", "dim"),
    [((5,), 0), ((2, 5), 1), ((2, 5), 0), ((3, 3), 0), ((3, 3), -1), ((2, 3, 4), 1), ((1, 4), -2)],
)
def test_softmax(solution, shape, dim, dtype):
    x = torch.randn(shape, dtype=dtype) * 2
    before = x.clone()
    made = solution.softmax(x, dim)
    expect(made, torch.softmax(before, dim), f"softmax of x {shape} along {dim}")
    assert torch.equal(x, before), "softmax wrote into x."


@pytest.mark.parametrize("large", [1000.0, -1000.0])
def test_softmax_of_large_scores(solution, large):
    x = torch.tensor([large, large + 1, large - 2, large - 200])
    expected = torch.softmax(x, 0)
    expect(solution.softmax(x, 0), expected, f"softmax({x}, 0)", rtol=1e-3, atol=1e-4)


def test_softmax_of_rows_far_apart(solution):
    x = torch.tensor([[1000.0, 1001.0], [-1000.0, -1002.0], [0.0, 0.5]])
    expected = torch.softmax(x, 1)
    expect(solution.softmax(x, 1), expected, f"softmax({x}, 1)", rtol=1e-3, atol=1e-4)


def test_softmax_is_written_by_hand(solution, count_ops):
    x = torch.zeros(4, 4)
    with count_ops() as ops:
        solution.softmax(x, 0)
    called = {name for name in ops.names if "softmax" in name or "softmin" in name}
    assert not called, f"softmax calls {sorted(called)} of torch; write it with exp and a sum."
