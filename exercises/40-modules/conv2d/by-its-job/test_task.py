"""Checks: the shapes that each layer makes, the pixels it sees, and sizes beside torch's own."""

import itertools

import pytest
import torch
from torch import nn

SIZES = [(8, 6), (7, 9), (12, 5), (16, 16)]


def expect_layer(layer, kernel, channels, call):
    assert isinstance(layer, nn.Conv2d), f"{call} must return an nn.Conv2d, not {layer!r}."
    shape = (channels[1], channels[0], *kernel)
    assert tuple(layer.weight.shape) == shape, (
        f"{call} has a weight of shape {tuple(layer.weight.shape)}, expected {shape}."
    )
    assert layer.bias is not None, f"{call} has no bias."


def expect_sizes(layer, channels, size_of, call):
    for h, w in SIZES:
        made = tuple(layer(torch.zeros(2, channels[0], h, w)).shape)
        right = (2, channels[1], *size_of(h, w))
        assert made == right, f"{call} turns an image of ({h}, {w}) into {made}, expected {right}."


def seen(layer, place, size=(12, 13)):
    """The rows and columns of the image that one output place depends on."""
    x = torch.zeros(1, layer.in_channels, *size, requires_grad=True)
    with torch.no_grad():
        layer.weight.fill_(1.0)
    layer(x)[0, 0, place[0], place[1]].backward()
    pixels = x.grad[0, 0].nonzero()
    return sorted(set(pixels[:, 0].tolist())), sorted(set(pixels[:, 1].tolist()))


@pytest.mark.parametrize("kernel", [1, 3, 5, 7])
@pytest.mark.parametrize("channels", [(3, 8), (4, 2)])
def test_keep_size(solution, kernel, channels):
    layer, call = solution.keep_size(*channels, kernel), f"keep_size(…, {kernel})"
    expect_layer(layer, (kernel, kernel), channels, call)
    expect_sizes(layer, channels, lambda h, w: (h, w), call)


@pytest.mark.parametrize("channels", [(3, 8), (4, 2)])
def test_halve(solution, channels):
    layer = solution.halve(*channels)
    expect_layer(layer, (3, 3), channels, "halve")
    expect_sizes(layer, channels, lambda h, w: ((h + 1) // 2, (w + 1) // 2), "halve")
    assert seen(layer, (1, 2)) == ([1, 2, 3], [3, 4, 5]), (
        f"Output place [1, 2] of halve sees rows and columns {seen(layer, (1, 2))}; "
        "its middle should be row 2, column 4."
    )


@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [(3, 8), (4, 2)])
def test_patches(solution, size, channels):
    layer, call = solution.patches(*channels, size), f"patches(…, {size})"
    expect_layer(layer, (size, size), channels, call)
    expect_sizes(layer, channels, lambda h, w: (h // size, w // size), call)
    rows, columns = list(range(size, 2 * size)), list(range(2 * size, 3 * size))
    assert seen(layer, (1, 2)) == (rows, columns), (
        f"Output place [1, 2] of {call} sees rows and columns {seen(layer, (1, 2))}, "
        f"expected {(rows, columns)}."
    )


@pytest.mark.parametrize("channels", [(3, 8), (4, 2)])
def test_mix_channels(solution, channels):
    layer = solution.mix_channels(*channels)
    expect_layer(layer, (1, 1), channels, "mix_channels")
    expect_sizes(layer, channels, lambda h, w: (h, w), "mix_channels")


def check_size(solution, size, kernel, stride, padding):
    if any(s + 2 * p < k for s, p, k in zip(size, padding, kernel, strict=True)):
        return
    x, weight = torch.zeros(1, 1, *size), torch.zeros(1, 1, *kernel)
    right = tuple(torch.conv2d(x, weight, stride=stride, padding=padding).shape[2:])
    found = solution.output_size(size, kernel, stride, padding)
    assert tuple(found) == right, (
        f"output_size({size}, {kernel}, {stride}, {padding}) is {found}, torch makes {right}."
    )


def test_output_size_without_stride_and_padding(solution):
    for size, kernel in itertools.product([(8, 5), (3, 11)], [(1, 1), (2, 3), (3, 2), (3, 3)]):
        check_size(solution, size, kernel, (1, 1), (0, 0))


def test_output_size_with_padding(solution):
    for padding in itertools.product([0, 1, 2], repeat=2):
        check_size(solution, (6, 9), (3, 2), (1, 1), padding)
        check_size(solution, (1, 1), (2, 3), (1, 1), padding)


def test_output_size_where_the_stride_fits(solution):
    for size, kernel, stride in [
        ((8, 9), (2, 3), (2, 3)),
        ((7, 5), (1, 1), (3, 2)),
        ((9, 6), (3, 2), (2, 4)),
    ]:
        check_size(solution, size, kernel, stride, (0, 0))


def test_output_size_where_the_stride_does_not_fit(solution):
    for size in itertools.product([7, 8, 10], [5, 6]):
        check_size(solution, size, (3, 2), (4, 3), (0, 0))


@pytest.mark.parametrize("kernel", [(1, 1), (3, 3), (5, 2)])
@pytest.mark.parametrize("channels", [(3, 8), (4, 2), (1, 1)])
def test_parameter_count(solution, kernel, channels):
    for bias in (True, False):
        right = sum(p.numel() for p in nn.Conv2d(*channels, kernel, bias=bias).parameters())
        found = solution.parameter_count(*channels, kernel, bias=bias)
        call = f"parameter_count({channels[0]}, {channels[1]}, {kernel}, bias={bias})"
        assert found == right, f"{call} is {found}, and torch's layer has {right}."
    assert solution.parameter_count(*channels, kernel) == solution.parameter_count(
        *channels, kernel, bias=True
    ), "By default the bias counts."
