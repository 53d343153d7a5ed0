"""Checks: beside nn.Linear with the same seed, for several sizes, types and shapes of input."""

import pytest
import torch
from torch import nn

SIZES = [(3, 2), (4, 7), (1, 5), (6, 1), (5, 5)]


def pair(solution, *args, seed=0, **options):
    """The learner's layer and torch's, made with the same seed."""
    torch.manual_seed(seed)
    mine = solution.Linear(*args, **options)
    torch.manual_seed(seed)
    return mine, nn.Linear(*args, **options)


def expect_same(actual, expected, call):
    """Compare bit by bit: the numbers are drawn, not computed."""
    assert isinstance(actual, torch.Tensor), f"{call} is {actual!r}, expected a tensor."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    assert torch.equal(actual, expected), (
        f"{call} is {actual.detach()}, and nn.Linear has {expected.detach()} with the same seed."
    )


def expect_close(actual, expected, call):
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(actual, expected, msg=lambda text: f"{call} is wrong. {text}")


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize("sizes", SIZES)
def test_weight_of_the_same_seed(solution, sizes, seed):
    for bias in (True, False):
        mine, right = pair(solution, *sizes, bias, seed=seed)
        expect_same(mine.weight, right.weight, f"the weight of Linear{(*sizes, bias)}")


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize("sizes", SIZES)
def test_bias_of_the_same_seed(solution, sizes, seed):
    mine, right = pair(solution, *sizes, seed=seed)
    expect_same(mine.bias, right.bias, f"the bias of Linear{sizes}")


def test_dtype(solution):
    for dtype in (torch.float64, torch.bfloat16, None):
        mine, right = pair(solution, 4, 3, dtype=dtype)
        for name in ("weight", "bias"):
            made, expected = getattr(mine, name).dtype, getattr(right, name).dtype
            assert made == expected, f"With dtype={dtype}, the {name} is {made}."
    torch.set_default_dtype(torch.float64)
    try:
        made = solution.Linear(4, 3).weight.dtype
    finally:
        torch.set_default_dtype(torch.float32)
    assert made == torch.float64, f"With torch's default set to float64, the weight is {made}."


def loaded(solution, *args, **options):
    """Both layers with numbers of the check's own, so that nothing else is judged."""
    mine, right = pair(solution, *args, **options)
    mine.load_state_dict(right.state_dict(), strict=False)
    return mine, right


@pytest.mark.parametrize("sizes", SIZES)
def test_output_for_a_batch(solution, sizes):
    mine, right = loaded(solution, *sizes)
    x = torch.randn(9, sizes[0])
    expect_close(mine(x), right(x), f"the output of Linear{sizes} for a batch of 9")


def test_output_for_other_shapes(solution):
    mine, right = loaded(solution, 4, 3)
    for shape in [(4,), (2, 5, 4), (2, 3, 5, 4), (0, 4)]:
        x = torch.randn(shape)
        expect_close(mine(x), right(x), f"the output of Linear(4, 3) for x of shape {shape}")


def test_without_a_bias(solution):
    mine, right = loaded(solution, 4, 3, bias=False)
    assert mine.bias is None, f"With bias=False, bias is {mine.bias}, expected None."
    assert list(mine.state_dict()) == ["weight"], f"The state dict holds {list(mine.state_dict())}."
    x = torch.randn(9, 4)
    expect_close(mine(x), right(x), "the output without a bias")
    mine.reset_parameters()


def test_parameters(solution):
    mine = solution.Linear(4, 3)
    names = sorted(name for name, _ in mine.named_parameters())
    assert names == ["bias", "weight"], f"The parameters are {names}, expected bias and weight."
    names = sorted(mine.state_dict())
    assert names == ["bias", "weight"], f"The state dict holds {names}, expected bias and weight."


def test_gradients(solution):
    layers = loaded(solution, 4, 3, dtype=torch.float64)
    x = torch.randn(6, 4, dtype=torch.float64)
    inputs = [x.clone().requires_grad_() for _ in layers]
    for layer, given in zip(layers, inputs, strict=True):
        made = layer(given)
        assert made.requires_grad, "The output is cut off from the graph."
        made.square().sum().backward()
    mine, right = layers
    for name, a, b in (
        ("x", *inputs),
        ("weight", mine.weight, right.weight),
        ("bias", mine.bias, right.bias),
    ):
        assert a.grad is not None, f"No gradient reaches {name}."
        expect_close(a.grad, b.grad, f"the gradient of {name}")


def test_reset_parameters(solution):
    mine, _ = pair(solution, 4, 3)
    before = mine.weight, mine.bias
    numbers = [tensor.detach().clone() for tensor in before]
    mine.reset_parameters()
    for name, old, was in zip(("weight", "bias"), before, numbers, strict=True):
        now = getattr(mine, name)
        assert now is old, (
            f"reset_parameters made a new {name}; the optimizer still has the old one."
        )
        assert not torch.equal(now, was), f"reset_parameters left the {name} as it was."


def test_printed(solution):
    for args in [(3, 2), (4, 7, False), (1, 1, True)]:
        mine, right = str(solution.Linear(*args)), str(nn.Linear(*args))
        assert mine == right, f"It prints {mine!r}, and nn.Linear prints {right!r}."
    model = str(nn.Sequential(solution.Linear(3, 2)))
    assert "Linear(in_features=3, out_features=2, bias=True)" in model, (
        f"Within a Sequential it prints {model!r}."
    )


def test_nn_linear_is_not_used(solution):
    mine = solution.Linear(3, 2)
    used = [type(m).__mro__ for m in mine.modules() if isinstance(m, nn.Linear)]
    assert not used, "nn.Linear is used; write the layer yourself."
