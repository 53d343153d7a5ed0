"""Checks: every entry found by its own index, on images of unequal height, width and channels."""

import itertools

import pytest
import torch

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.uint8])


def expect(actual, expected, call):
    """Compare type, shape, dtype and entries, and say so in the learner's terms."""
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    for place in (actual != expected).nonzero().tolist():
        entry, right = actual[tuple(place)].item(), expected[tuple(place)].item()
        assert entry == right, (
            f"{call} has the right shape, but entry {place} is {entry}, expected {right}."
        )


def numbers(*shape, dtype=torch.int64):
    """Return a tensor whose entries all differ, so that their order can be seen."""
    return torch.arange(torch.Size(shape).numel(), dtype=dtype).reshape(shape)


def last_from_first(first):
    """Move the channels of (..., C, H, W) to the end, entry by entry."""
    *lead, c, h, w = first.shape
    last = torch.empty(*lead, h, w, c, dtype=first.dtype)
    for channel, row, column in itertools.product(range(c), range(h), range(w)):
        last[..., row, column, channel] = first[..., channel, row, column]
    return last


def shape_of(tensor):
    return f"of shape {tuple(tensor.shape)}"


@DTYPES
@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (4, 1, 5, 2), (1, 3, 2, 2), (3, 3, 3, 3)])
def test_channels_first_of_a_batch(solution, shape, dtype):
    expected = numbers(*shape, dtype=dtype)
    images = last_from_first(expected)
    expect(solution.to_channels_first(images), expected, f"to_channels_first {shape_of(images)}")


@pytest.mark.parametrize("shape", [(3, 4, 5), (4, 5, 3), (2, 3, 4, 5, 6), (3, 2, 2, 6, 4)])
def test_channels_first_of_one_image_or_videos(solution, shape):
    expected = numbers(*shape)
    images = last_from_first(expected)
    expect(solution.to_channels_first(images), expected, f"to_channels_first {shape_of(images)}")


@DTYPES
@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (4, 1, 5, 2), (1, 3, 2, 2), (3, 3, 3, 3)])
def test_channels_last_of_a_batch(solution, shape, dtype):
    images = numbers(*shape, dtype=dtype)
    expected = last_from_first(images)
    expect(solution.to_channels_last(images), expected, f"to_channels_last {shape_of(images)}")


@pytest.mark.parametrize("shape", [(3, 4, 5), (4, 5, 3), (2, 3, 4, 5, 6), (3, 2, 2, 6, 4)])
def test_channels_last_of_one_image_or_videos(solution, shape):
    images = numbers(*shape)
    expected = last_from_first(images)
    expect(solution.to_channels_last(images), expected, f"to_channels_last {shape_of(images)}")


@DTYPES
@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (3, 1, 2, 4), (1, 4, 3, 2), (2, 3, 1, 1)])
def test_pixels(solution, shape, dtype):
    images = numbers(*shape, dtype=dtype)
    n, c, h, w = shape
    expected = torch.tensor(
        [
            [images[image, channel, row, column].item() for channel in range(c)]
            for image, row, column in itertools.product(range(n), range(h), range(w))
        ],
        dtype=dtype,
    )
    expect(solution.pixels(images), expected, f"pixels {shape_of(images)}")
