"""Checks: the cut alone, then what comes out at the end for photos of several forms."""

import numpy as np
import pytest
import torch
from PIL import Image
from torchvision.transforms import v2

SHAPES = [(3, 5, 9), (3, 9, 5), (1, 4, 7), (6, 6), (2, 3, 8, 3), (5, 1, 1)]
SIZES = [(24, 40), (41, 24), (30, 30)]  # height, width


def array_of(height, width, channels, seed=0):
    """A smooth picture, each channel with another slope; unlike in all four corners."""
    noise = np.random.default_rng(seed).random(6) * 0.5 + 0.5
    down, right = np.linspace(0, 1, height)[:, None], np.linspace(0, 1, width)[None, :]
    planes = [
        (noise[2 * c] * down**2 + noise[2 * c + 1] * right) / 2 * (230 - 60 * c)
        for c in range(channels)
    ]
    pixels = np.stack(planes, axis=-1).astype(np.uint8)
    return pixels if channels > 1 else pixels[:, :, 0]


def expected_of(pixels, size):
    planes = torch.from_numpy(pixels.copy()).reshape(*pixels.shape[:2], -1).permute(2, 0, 1)
    height, width = planes.shape[1:]
    side = min(height, width)
    square = planes[:, (height - side) // 2 :, (width - side) // 2 :][:, :side, :side]
    return v2.functional.resize(square.float() / 255, [size, size], antialias=True)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_cut_is_a_square(solution, shape):
    found = solution.CropSquare()(torch.zeros(shape))
    side = min(shape[-2:])
    assert found.shape == (*shape[:-2], side, side), (
        f"An image of shape {shape} is cut to {tuple(found.shape)}, "
        f"expected {(*shape[:-2], side, side)}."
    )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("dtype", [torch.uint8, torch.float32])
def test_the_middle_is_cut_out(solution, shape, dtype):
    image = torch.arange(torch.Size(shape).numel()).reshape(shape).to(dtype)
    side = min(shape[-2:])
    rows = torch.arange(side) + (shape[-2] - side) // 2
    columns = torch.arange(side) + (shape[-1] - side) // 2
    expected = image.index_select(-2, rows).index_select(-1, columns)
    found = solution.CropSquare()(image)
    assert found.dtype == dtype, f"An image of {dtype} comes back as {found.dtype}."
    assert found.shape == expected.shape, (
        f"An image of shape {shape} is cut to {tuple(found.shape)}, "
        f"expected {tuple(expected.shape)}."
    )
    assert torch.equal(found, expected), (
        f"Of an image of shape {shape} it keeps {found.tolist()}, expected {expected.tolist()}."
    )


@pytest.mark.parametrize(("height", "width"), SIZES)
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("size", [8, 50])
def test_the_shape(solution, height, width, channels, size):
    photo = Image.fromarray(array_of(height, width, channels))
    found = solution.make_transform(size)(photo)
    assert isinstance(found, torch.Tensor), f"The result is a {type(found).__name__}."
    assert found.shape == (channels, size, size), (
        f"A photo {width} wide and {height} high (mode {photo.mode}) becomes "
        f"{tuple(found.shape)}, expected {(channels, size, size)}."
    )


def test_the_dtype(solution):
    found = solution.make_transform(6)(Image.fromarray(array_of(9, 12, 3)))
    assert found.dtype == torch.float32, f"The pixels are {found.dtype}, expected float32."


@pytest.mark.parametrize("level", [0, 51, 102, 255])
def test_black_is_0_and_white_is_1(solution, level):
    found = solution.make_transform(4)(Image.new("RGB", (9, 7), (level, level, level)))
    largest, expected = found.max().item(), level / 255
    assert abs(largest - expected) < 1e-3, (
        f"A photo with {level} in every byte becomes {largest:.4f}, expected {expected:.4f}."
    )


def expect_picture(solution, photo, pixels, size):
    found = solution.make_transform(size)(photo)
    expected = expected_of(pixels, size)
    assert found.shape == expected.shape, (
        f"The result has shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    gap = (torch.as_tensor(found).float() - expected).abs().max().item()
    assert gap < 0.02, (
        f"A pixel of the result is off by {gap:.3f} (a photo of {pixels.shape[1]} x "
        f"{pixels.shape[0]} to size {size}): it shows another part, or is squeezed or turned."
    )


@pytest.mark.parametrize(("height", "width"), SIZES)
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("size", [7, 45])
def test_the_picture(solution, height, width, channels, size):
    pixels = array_of(height, width, channels, seed=size)
    expect_picture(solution, Image.fromarray(pixels), pixels, size)


@pytest.mark.parametrize("channels", [1, 3])
def test_arrays_as_well(solution, channels):
    pixels = array_of(20, 32, channels, seed=3)
    expect_picture(solution, pixels, pixels, 10)
