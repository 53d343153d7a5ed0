"""Checks: the names, the start, and everything else against torchvision's block."""

import pytest
import torch
from torch import nn
from torchvision.models import resnet

PLAIN = [(4, 4, 1), (7, 7, 1)]
PROJECTED = [(3, 5, 1), (4, 4, 2), (4, 6, 2), (6, 2, 3)]


def torchvision_block(channels_in, channels_out, stride):
    """Torchvision's block, with numbers as after a training."""
    shortcut = None
    if stride != 1 or channels_in != channels_out:
        shortcut = nn.Sequential(
            nn.Conv2d(channels_in, channels_out, 1, stride=stride, bias=False),
            nn.BatchNorm2d(channels_out),
        )
    block = resnet.BasicBlock(channels_in, channels_out, stride, shortcut)
    with torch.no_grad():
        for module in block.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_()
                module.running_mean.normal_()
                module.running_var.uniform_(0.5, 2.0)
    return block


def own_block(solution, channels_in, channels_out, stride):
    """The answer's block; a stride of 1 need not be said."""
    sizes = (channels_in, channels_out) if stride == 1 else (channels_in, channels_out, stride)
    return solution.BasicBlock(*sizes)


def pair(solution, how):
    """The answer's block and torchvision's, with the same numbers."""
    theirs = torchvision_block(*how)
    ours = own_block(solution, *how)
    try:
        ours.load_state_dict(theirs.state_dict())
    except RuntimeError:
        raise AssertionError(
            f"BasicBlock{how} does not take the state dict of torchvision's block: "
            f"its own has {list(ours.state_dict())}."
        ) from None
    return ours, theirs


def expect_equal(solution, how, dtype=torch.float32, size=(9, 6)):
    ours, theirs = pair(solution, how)
    x = torch.randn(3, how[0], *size, dtype=dtype)
    for training in (True, False):
        found = ours.to(dtype).train(training)(x.clone())
        expected = theirs.to(dtype).train(training)(x)
        assert found.shape == expected.shape, (
            f"BasicBlock{how} turns {tuple(x.shape)} into {tuple(found.shape)}, "
            f"expected {tuple(expected.shape)}."
        )
        torch.testing.assert_close(
            found,
            expected,
            atol=1e-4,
            rtol=1e-4,
            msg=f"BasicBlock{how} with training={training}: the first row of its result is "
            f"{found[0, 0, 0].tolist()}, torchvision's {expected[0, 0, 0].tolist()}.",
        )


@pytest.mark.parametrize("how", PLAIN + PROJECTED)
def test_names_and_shapes(solution, how):
    found = {key: tuple(t.shape) for key, t in own_block(solution, *how).state_dict().items()}
    expected = {key: tuple(t.shape) for key, t in torchvision_block(*how).state_dict().items()}
    assert found == expected, (
        f"The state dict of BasicBlock{how} differs from torchvision's in "
        f"{sorted({key for key, _ in found.items() ^ expected.items()})}."
    )


@pytest.mark.parametrize("size", [(9, 6), (1, 4)])
@pytest.mark.parametrize("how", PLAIN)
def test_results_with_x_as_the_shortcut(solution, how, size):
    expect_equal(solution, how, size=size)


@pytest.mark.parametrize("size", [(9, 6), (1, 4)])
@pytest.mark.parametrize("how", PROJECTED)
def test_results_with_a_projection(solution, how, size):
    expect_equal(solution, how, size=size)


@pytest.mark.parametrize("how", [(4, 4, 1), (4, 6, 2)])
def test_results_in_float64(solution, how):
    expect_equal(solution, how, torch.float64)


@pytest.mark.parametrize("how", [(4, 4, 1), (4, 6, 2)])
def test_the_running_statistics(solution, how):
    ours, theirs = pair(solution, how)
    for _ in range(2):
        x = 1 + 2 * torch.randn(4, how[0], 6, 5)
        ours.train()(x.clone())
        theirs.train()(x)
    expected = dict(theirs.named_buffers())
    for name, found in ours.named_buffers():
        torch.testing.assert_close(
            found,
            expected[name],
            msg=f"After two batches `{name}` of BasicBlock{how} is {found}, "
            f"torchvision's {expected[name]}.",
        )


@pytest.mark.parametrize("how", [(4, 4, 1), (4, 6, 2)])
def test_the_gradients(solution, how):
    ours, theirs = pair(solution, how)
    numbers = torch.randn(3, how[0], 8, 5, dtype=torch.float64)
    inputs = []
    for block in (ours, theirs):
        x = numbers.clone().requires_grad_()
        block.double().train()(x).square().sum().backward()
        inputs.append(x.grad)
    slopes = {name: p.grad for name, p in theirs.named_parameters()} | {"x": inputs[1]}
    found = {name: p.grad for name, p in ours.named_parameters()} | {"x": inputs[0]}
    for name, expected in slopes.items():
        assert found[name] is not None, f"No gradient arrives at `{name}` of BasicBlock{how}."
        gap = (found[name] - expected).abs().max().item()
        assert gap < 1e-6, f"The gradient of `{name}` of BasicBlock{how} is off by up to {gap:.4f}."


@pytest.mark.parametrize("how", PLAIN + PROJECTED)
def test_a_new_block_starts_as_its_shortcut(solution, how):
    block = own_block(solution, *how).eval()
    x = torch.randn(2, how[0], 6, 7)
    y = x
    if how in PROJECTED:
        assert getattr(block, "downsample", None) is not None, f"BasicBlock{how} has no downsample."
        y = block.downsample(x)
    found = block(x.clone())
    gap = (found - y.clamp(min=0)).abs().max().item()
    assert gap < 1e-5, (
        f"A new BasicBlock{how} should give the ReLU of its shortcut; it is off by up to {gap:.3f}."
    )


def test_the_other_norms_start_at_1(solution):
    block = own_block(solution, 3, 5, 2)
    for name in ("bn1.weight", "downsample.1.weight"):
        found = block.state_dict().get(name)
        assert found is not None, f"There is no `{name}` in the state dict."
        assert found.tolist() == [1.0] * 5, f"A new `{name}` should be 1; it is {found.tolist()}."


@pytest.mark.parametrize("how", [(4, 4, 1), (4, 6, 2)])
def test_the_callers_tensor_stays(solution, how):
    block, x = own_block(solution, *how), torch.randn(2, 4, 5, 3)
    nn.init.ones_(block.bn2.weight)
    before = x.clone()
    with torch.no_grad():
        block(x)
    assert torch.equal(x, before), f"BasicBlock{how} has changed the tensor it was given."
