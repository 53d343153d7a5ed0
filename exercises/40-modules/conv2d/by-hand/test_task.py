"""Checks: values and gradients beside torch's own, for kernels and images that are not square."""

import pytest
import torch
import torch.nn.functional as F

DTYPES = [torch.float32, torch.float64]


def made(n, c, h, w, out, kh, kw, dtype=torch.float64):
    """An image, a kernel and a bias of these sizes."""
    return (
        torch.randn(n, c, h, w, dtype=dtype),
        torch.randn(out, c, kh, kw, dtype=dtype),
        torch.randn(out, dtype=dtype),
    )


def expect(actual, expected, call):
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-4, msg=lambda text: f"{call} has wrong values. {text}"
    )


def check(solution, sizes, stride=None, padding=None, dtype=torch.float64):
    x, weight, bias = made(*sizes, dtype=dtype)
    options = {"stride": stride, "padding": padding}
    options = {name: value for name, value in options.items() if value is not None}
    call = f"conv2d of x {tuple(x.shape)}, weight {tuple(weight.shape)}, {options}"
    right = F.conv2d(x, weight, bias, **options)
    expect(solution.conv2d(x.clone(), weight.clone(), bias.clone(), **options), right, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(
    "sizes", [(1, 1, 3, 5, 1, 2, 2), (1, 1, 6, 4, 1, 3, 1), (1, 1, 2, 3, 1, 2, 3)]
)
def test_one_channel(solution, sizes, dtype):
    check(solution, sizes, dtype=dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(
    "sizes", [(2, 3, 7, 5, 4, 3, 2), (1, 2, 4, 6, 3, 1, 1), (0, 2, 4, 5, 3, 2, 2)]
)
def test_several_channels(solution, sizes, dtype):
    check(solution, sizes, dtype=dtype)


@pytest.mark.parametrize("stride", [(2, 2), (3, 1), (1, 2), (2, 5)])
@pytest.mark.parametrize("size", [(9, 8), (6, 7)])
def test_stride(solution, stride, size):
    check(solution, (2, 2, *size, 3, 3, 2), stride=stride)


@pytest.mark.parametrize("padding", [(1, 1), (2, 0), (0, 1), (1, 3)])
@pytest.mark.parametrize("kernel", [(3, 2), (1, 1)])
def test_padding(solution, padding, kernel):
    check(solution, (2, 2, 4, 5, 3, *kernel), padding=padding)


def test_stride_and_padding(solution):
    check(solution, (2, 3, 6, 9, 2, 3, 4), stride=(2, 3), padding=(1, 2), dtype=torch.float32)
    check(solution, (1, 1, 2, 1, 1, 4, 3), stride=(3, 2), padding=(1, 1))


def test_gradients(solution):
    inputs = [t.requires_grad_() for t in made(2, 2, 5, 6, 3, 2, 3)]
    copies = [t.detach().clone().requires_grad_() for t in inputs]
    options = {"stride": (2, 1), "padding": (1, 0)}
    right = F.conv2d(*copies, **options)
    slope = torch.randn_like(right)
    right.backward(slope)
    answer = solution.conv2d(*inputs, **options)
    assert answer.requires_grad, (
        "The result has no gradient: it was cut off from x, weight and bias."
    )
    expect(answer, right, "conv2d of tensors that require gradients")
    answer.backward(slope)
    for name, given, copy in zip(("x", "weight", "bias"), inputs, copies, strict=True):
        assert given.grad is not None, f"No gradient reaches {name}."
        torch.testing.assert_close(
            given.grad, copy.grad, msg=lambda text, name=name: f"The gradient of {name}: {text}"
        )


def test_by_hand_and_not_place_by_place(solution, count_ops, python_loops):
    x, weight, bias = made(1, 2, 40, 50, 2, 2, 3)
    with count_ops() as ops, python_loops() as lines:
        solution.conv2d(x, weight, bias)
    ready = [name for name in ("conv2d", "conv3d", "conv1d", "convolution", "unfold") if ops[name]]
    assert not ready, f"Write the convolution yourself; {ready} does it for you."
    assert not any("convolution" in name for name in ops.kernels), (
        "Somewhere a convolution of torch is called; write it yourself."
    )
    assert lines.most < 39 * 48, f"It visits the output places one by one: {lines}."


def test_the_inputs_are_left_alone(solution):
    given = made(2, 2, 4, 5, 3, 2, 2)
    before = [tensor.clone() for tensor in given]
    for padding in ((0, 0), (1, 1)):
        solution.conv2d(*given, padding=padding).fill_(77.0)
        for name, tensor, copy in zip(("x", "weight", "bias"), given, before, strict=True):
            assert torch.equal(tensor, copy), f"conv2d changed {name}."
