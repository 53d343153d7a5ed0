"""Checks: both parts against the training part's numbers, and the way back to bytes."""

import pytest
import torch

SHAPES = [(6, 3, 4, 5), (9, 1, 3, 7), (2, 5, 6, 2), (40, 2, 1, 1)]


def images_of(shape, low=0, high=160, seed=0):
    """Bytes with another range for each channel."""
    numbers = torch.Generator().manual_seed(seed)
    planes = [
        torch.randint(low, high - 20 * c, (shape[0], *shape[2:]), generator=numbers)
        for c in range(shape[1])
    ]
    return torch.stack(planes, dim=1).to(torch.uint8)


def numbers_of(train):
    """Mean and std of each channel, (C, 1, 1), with 1 where a channel never changes."""
    pixels = train.double() / 255
    mean, std = pixels.mean((0, 2, 3)), pixels.std((0, 2, 3), correction=0)
    std[pixels.amax((0, 2, 3)) == pixels.amin((0, 2, 3))] = 1.0
    return mean[:, None, None], std[:, None, None]


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what} have the shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    gap = (found.double() - expected.double()).abs().max().item()
    assert gap < 1e-3, f"{what} are off by {gap:.4f}, at the most."


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_and_dtypes(solution, shape):
    train, held = images_of(shape), images_of((3, *shape[1:]), seed=1)
    for z, x, name in zip(
        solution.prepare(train, held), (train, held), ("training", "held-out"), strict=False
    ):
        assert z.shape == x.shape, f"The {name} images are {tuple(z.shape)}, not {tuple(x.shape)}."
        assert z.dtype == torch.float32, f"The {name} images are {z.dtype}, expected float32."


@pytest.mark.parametrize("shape", SHAPES)
def test_the_training_images(solution, shape):
    train = images_of(shape, seed=2)
    mean, std = numbers_of(train)
    z, _, _ = solution.prepare(train, images_of(shape, seed=3))
    expect(z, (train / 255 - mean) / std, f"The training images of shape {shape}")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("low", [0, 60])
def test_held_out_images_by_the_training_numbers(solution, shape, low):
    train = images_of(shape, seed=4)
    held = images_of((3, *shape[1:]), low=low, high=250, seed=5)
    mean, std = numbers_of(train)
    _, z, _ = solution.prepare(train, held)
    expect(z, (held / 255 - mean) / std, "The held-out images, by mean and std of the others,")


def test_nothing_held_out_reaches_the_training(solution):
    train = images_of((5, 2, 3, 4), seed=6)
    dark, bright = torch.zeros_like(train), torch.full_like(train, 255)
    first, second = (solution.prepare(train, held)[0] for held in (dark, bright))
    gap = (first - second).abs().max().item()
    assert gap < 1e-6, (
        f"The training images change by {gap:.3f} when other images are held out: a leak."
    )


@pytest.mark.parametrize("level", [0, 51, 77, 255])
def test_a_channel_that_never_changes(solution, level):
    train, held = images_of((60, 3, 5, 4), seed=7), images_of((4, 3, 5, 4), seed=8)
    train[:, 1] = level
    mean, std = numbers_of(train)
    z, held_z, _ = solution.prepare(train, held)
    for found, x, name in ((z, train, "training"), (held_z, held, "held-out")):
        assert found.isfinite().all(), (
            f"With {level} everywhere in a training channel the {name} images are not finite."
        )
        expect(found, (x / 255 - mean) / std, f"With {level} everywhere, the {name} images")


@pytest.mark.parametrize("shape", SHAPES)
def test_undo_gives_the_bytes_back(solution, shape):
    train, held = images_of(shape, seed=9), images_of(shape, high=250, seed=10)
    mean, std = numbers_of(train)
    _, _, undo = solution.prepare(train, held)
    for x in (train, held):
        back = undo(((x / 255 - mean) / std).float())
        assert back.dtype == torch.uint8, f"undo returns {back.dtype}, expected uint8."
        assert back.shape == x.shape, f"undo makes {tuple(back.shape)} of {tuple(x.shape)}."
        wrong = (back != x).sum().item()
        assert wrong == 0, f"After undo {wrong} of {x.numel()} bytes differ from the original."


def test_undo_of_one_image(solution):
    train = images_of((6, 3, 4, 5), seed=11)
    mean, std = numbers_of(train)
    _, _, undo = solution.prepare(train, train[:2])
    back = undo(((train[4] / 255 - mean) / std).float())
    assert back.shape == (3, 4, 5), f"undo makes {tuple(back.shape)} of one image (3, 4, 5)."
    assert (back.int() - train[4].int()).abs().max() <= 1, "undo of one image gives other bytes."


def test_undo_stays_within_bytes(solution):
    train = images_of((6, 2, 4, 5), seed=12)
    mean, std = numbers_of(train)
    _, _, undo = solution.prepare(train, train)
    far = torch.tensor([-0.2, 1.3]).reshape(1, 2, 1, 1).expand(1, 2, 4, 5)
    back = undo(((far - mean) / std).float())
    found = back[0, :, 0, 0].tolist()
    assert found == [0, 255], f"Pixels of -0.2 and 1.3 come back as {found}, expected [0, 255]."


def test_what_is_handed_in_stays(solution):
    train, held = images_of((4, 2, 3, 5), seed=13), images_of((2, 2, 3, 5), seed=14)
    copies = train.clone(), held.clone()
    z, _, undo = solution.prepare(train, held)
    before = z.clone()
    undo(z)
    assert torch.equal(train, copies[0]), "The numbers in train have changed."
    assert torch.equal(held, copies[1]), "The numbers in held_out have changed."
    assert torch.equal(z, before), "undo has changed the numbers in z."
