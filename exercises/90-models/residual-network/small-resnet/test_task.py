"""Checks: the blocks of a stage; the stem and the head around them; real digits."""

import pytest
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torchvision.models.resnet import BasicBlock

STAGES = [(4, 6, 3, 2), (4, 6, 2, 1), (5, 5, 2, 1), (5, 5, 1, 2), (3, 2, 1, 3)]
NETWORKS = [(1, [4, 6, 8], 2, 10), (3, [5], 1, 4), (2, [4, 4], 3, 3), (1, [6, 3], 1, 2)]


def stage(solution, channels_in, channels_out, blocks, stride):
    """A stage of the answer; a stride of 1 need not be said."""
    strides = () if stride == 1 else (stride,)
    return solution.make_stage(channels_in, channels_out, blocks, *strides)


def flow(model, x):
    """Each block met by x, with what goes in and what comes out, in their order."""
    met = []
    hooks = [
        module.register_forward_hook(lambda block, given, out: met.append((block, given[0], out)))
        for module in model.modules()
        if isinstance(module, BasicBlock)
    ]
    with torch.no_grad():
        result = model(x)
    for hook in hooks:
        hook.remove()
    return met, result


def sizes(blocks):
    """Channels, height and width after each of the blocks."""
    return [tuple(out.shape[1:]) for _, _, out in blocks]


def smaller(size, stride):
    return tuple((length - 1) // stride + 1 for length in size)


@pytest.mark.parametrize("how", STAGES)
def test_the_shapes_in_a_stage(solution, how):
    channels_in, channels_out, blocks, stride = how
    row = stage(solution, *how)
    assert isinstance(row, nn.Sequential), f"A stage is a {type(row).__name__}, not a Sequential."
    for size in ((12, 9), (28, 28)):
        met, out = flow(row, torch.randn(2, channels_in, *size))
        expected = [(channels_out, *smaller(size, stride))] * blocks
        assert sizes(met) == expected, (
            f"In make_stage{how} an image of {(channels_in, *size)} becomes {sizes(met)}, "
            f"expected {expected}."
        )
        assert torch.equal(out, met[-1][2]), f"After the last block of make_stage{how} comes more."


@pytest.mark.parametrize("how", STAGES)
def test_the_shortcuts_of_a_stage(solution, how):
    channels_in, channels_out, blocks, stride = how
    found = [
        [type(module).__name__ for module in block.downsample.modules()][-2:]
        if block.downsample is not None
        else []
        for block in stage(solution, *how).modules()
        if isinstance(block, BasicBlock)
    ]
    first = ["Conv2d", "BatchNorm2d"] if stride != 1 or channels_in != channels_out else []
    expected = [first] + [[]] * (blocks - 1)
    assert found == expected, (
        f"The blocks of make_stage{how} have the downsamples {found}, expected {expected}."
    )


@pytest.mark.parametrize("how", STAGES)
def test_the_projection_is_one_by_one(solution, how):
    for name, weight in stage(solution, *how).named_parameters():
        if "downsample" in name:
            allowed = [(how[1], how[0], 1, 1), (how[1],)]
            assert tuple(weight.shape) in allowed, (
                f"In make_stage{how} `{name}` has the shape {tuple(weight.shape)}."
            )
    count = sum(p.numel() for n, p in stage(solution, *how).named_parameters() if "downs" in n)
    expected = how[1] * (how[0] + 2) if how[3] != 1 or how[0] != how[1] else 0
    assert count == expected, (
        f"The downsamples of make_stage{how} have {count} parameters, expected {expected}."
    )


@pytest.mark.parametrize("how", NETWORKS)
def test_the_shapes_in_the_network(solution, how):
    channels, widths, blocks, classes = how
    model = solution.build(*how)
    for size in ((12, 9), (28, 28)):
        met, logits = flow(model, torch.randn(3, channels, *size))
        expected, now = [], size
        for number, width in enumerate(widths):
            now = smaller(now, 1 if number == 0 else 2)
            expected += [(width, *now)] * blocks
        assert sizes(met) == expected, (
            f"In build{how} an image of {size} becomes {sizes(met)}, expected {expected}."
        )
        assert logits.shape == (3, classes), (
            f"3 images give build{how} logits of shape {tuple(logits.shape)}."
        )


def outside(model, kind):
    """The one module of this kind that belongs to no block."""
    inside = {m for b in model.modules() if isinstance(b, BasicBlock) for m in b.modules()}
    found = [m for m in model.modules() if isinstance(m, kind) and m not in inside]
    names = [type(module).__name__ for module in found]
    assert len(found) == 1, f"Outside the blocks there should be one {kind.__name__}: {names}."
    return found[0]


def trained(solution, how):
    """A network whose batch norms have seen something."""
    torch.manual_seed(1)
    model = solution.build(*how)
    for _ in range(4):
        model(1 + 2 * torch.randn(4, how[0], 8, 9))
    return model.eval()


@pytest.mark.parametrize("how", NETWORKS)
def test_the_stem(solution, how):
    model = trained(solution, how)
    conv, norm = outside(model, nn.Conv2d), outside(model, nn.BatchNorm2d)
    assert conv.weight.shape == (how[1][0], how[0], 3, 3), (
        f"The stem of build{how} has weights of shape {tuple(conv.weight.shape)}."
    )
    assert conv.bias is None, "The stem's convolution has a bias, which batch norm takes away."
    x = torch.randn(2, how[0], 8, 9)
    met, _ = flow(model, x)
    with torch.no_grad():
        expected = F.relu(norm(F.conv2d(x, conv.weight, padding=1)))
    found = met[0][1]
    assert found.shape == expected.shape, (
        f"The stem makes {tuple(found.shape)} of {tuple(x.shape)}, not {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        found,
        expected,
        atol=1e-5,
        rtol=1e-4,
        msg=f"The first row after the stem is {found[0, 0, 0].tolist()}, "
        f"expected {expected[0, 0, 0].tolist()}.",
    )


@pytest.mark.parametrize("how", NETWORKS)
def test_the_head(solution, how):
    model = trained(solution, how)
    linear = outside(model, nn.Linear)
    assert linear.weight.shape == (how[3], how[1][-1]), (
        f"The linear layer of build{how} has weights of shape {tuple(linear.weight.shape)}."
    )
    met, found = flow(model, torch.randn(3, how[0], 12, 9))
    with torch.no_grad():
        expected = F.linear(met[-1][2].mean(dim=(2, 3)), linear.weight, linear.bias)
    torch.testing.assert_close(
        found,
        expected,
        atol=1e-5,
        rtol=1e-4,
        msg=f"From its last block's result the logits of the first image should be "
        f"{expected[0].tolist()}; they are {found[0].tolist()}.",
    )


def test_it_gets_to_know_real_digits(solution, shared_data):
    digits = torchvision.datasets.MNIST(shared_data / "mnist5k", train=True, download=False)
    pixels = F.avg_pool2d(digits.data[:60].unsqueeze(1) / 255, 4)
    images, labels = (pixels - pixels.mean()) / pixels.std(), digits.targets[:60]
    torch.manual_seed(0)
    model = solution.build(1, [8, 16, 16], 1, 10).train()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for part in list(torch.arange(60).split(20)) * 6:
        loss = F.cross_entropy(model(images[part]), labels[part])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        loss = F.cross_entropy(model(images), labels).item()
    assert loss < 1.2, f"After 6 epochs the loss of 60 digits is {loss:.2f}, expected under 1.2."
