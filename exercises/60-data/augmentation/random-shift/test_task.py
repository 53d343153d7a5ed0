"""Checks: each result is compared with every shift that there may be."""

import functools
from collections import Counter

import pytest
import torch

SHAPES = [(1, 5, 7), (3, 6, 4), (4, 9), (2, 3, 5, 6)]


def image_of(shape, dtype=torch.float32):
    """No entry is 0, and no two entries of one channel are alike."""
    return torch.arange(1, torch.Size(shape).numel() + 1).reshape(shape).to(dtype)


def shifted(image, dy, dx):
    """The image moved by rolling, with zeros where it comes round."""
    moved = image.roll((dy, dx), dims=(-2, -1))
    rows, columns = torch.arange(image.shape[-2]), torch.arange(image.shape[-1])
    inside_rows = (rows - dy >= 0) & (rows - dy < len(rows))
    inside_columns = (columns - dx >= 0) & (columns - dx < len(columns))
    return torch.where(inside_rows[:, None] & inside_columns, moved, torch.zeros_like(moved))


def entries(image):
    """The shape and all entries, to look an image up by."""
    return (*image.shape, *image.flatten().tolist())


@functools.cache
def shifts(shape, limit):
    """The (dy, dx) of every shift of image_of(shape), by the entries that it gives."""
    image, moves = image_of(shape), range(-limit, limit + 1)
    return {entries(shifted(image, dy, dx)): (dy, dx) for dy in moves for dx in moves}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("dtype", [torch.float32, torch.uint8, torch.float64])
def test_shape_and_dtype(solution, shape, dtype):
    image = image_of(shape, dtype)
    for _ in range(5):
        found = solution.RandomShift(2)(image)
        assert found.shape == image.shape, f"An image of {shape} becomes {tuple(found.shape)}."
        assert found.dtype == dtype, f"An image of {dtype} becomes {found.dtype}."


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("limit", [1, 3])
def test_it_is_a_shift(solution, shape, limit):
    image = image_of(shape)
    transform = solution.RandomShift(limit)
    for _ in range(12):
        found = transform(image.clone())
        plane, moved = image.reshape(-1, *shape[-2:])[0], found.reshape(-1, *found.shape[-2:])[0]
        assert entries(found) in shifts(shape, limit), (
            f"No shift by at most {limit} turns (the first channel of) the image "
            f"{plane.tolist()} into {moved.tolist()}."
        )


@pytest.mark.parametrize("shape", [(1, 4, 5), (3, 4)])
def test_limit_0(solution, shape):
    image = image_of(shape)
    found = solution.RandomShift(0)(image.clone())
    assert torch.equal(found, image), f"With limit 0 {image.tolist()} becomes {found.tolist()}."


def test_every_shift_is_equally_likely(solution):
    image, transform = image_of((5, 6)), solution.RandomShift(1)
    known = shifts((5, 6), 1)
    counts = Counter(known.get(entries(transform(image.clone()))) for _ in range(900))
    counts.pop(None, None)
    missing = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if not counts[y, x]]
    assert not missing, f"In 900 calls with limit 1 the shifts (dy, dx) {missing} never occur."
    low, high = min(counts.values()), max(counts.values())
    assert low > 50, f"In 900 calls one shift of nine occurs {low} times only, expected about 100."
    assert high < 160, f"In 900 calls one shift of nine occurs {high} times, expected about 100."


def test_drawn_anew_at_each_call(solution):
    image, transform = image_of((8, 9)), solution.RandomShift(3)
    found = {str(transform(image.clone())) for _ in range(40)}
    assert len(found) > 3, f"40 calls of one transform give {len(found)} different images."


def test_the_global_seed_decides(solution):
    image = image_of((1, 8, 9))
    runs = []
    for seed in (3, 3, 4):
        torch.manual_seed(seed)
        transform = solution.RandomShift(3)
        runs.append([str(transform(image.clone())) for _ in range(10)])
    assert runs[0] == runs[1], "After torch.manual_seed(3) twice the shifts are not the same."
    assert runs[0] != runs[2], "After torch.manual_seed(3) and (4) the shifts are the same."


def test_the_image_stays_as_it_was(solution):
    image = image_of((3, 5, 6))
    before = image.clone()
    for _ in range(6):
        found = solution.RandomShift(2)(image)
        found.fill_(-1)
        assert torch.equal(image, before), (
            "RandomShift, or writing into its result, changes the image that was handed in."
        )
