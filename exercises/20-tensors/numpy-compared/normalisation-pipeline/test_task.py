"""Checks: each step against NumPy in float64, the way there and back, and whose statistics."""

import numpy as np
import pytest
import torch

SIZES = [(4, 5, 6, 3), (2, 3, 7, 4), (1, 4, 2, 2), (3, 3, 3, 3), (5, 1, 1, 4)]


def pictures(n, h, w, c, low=0, high=256):
    return torch.randint(low, high, (n, h, w, c), dtype=torch.uint8).numpy()


def as_batch(images):
    """Return the batch that the pictures should become, in float64."""
    return torch.from_numpy(np.ascontiguousarray(images.transpose(0, 3, 1, 2)) / 255.0)


def channels(*numbers):
    return torch.tensor(numbers, dtype=torch.float32).reshape(1, -1, 1, 1)


def expect(actual, expected, what):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{what} must be a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == torch.float32, f"{what} is {actual.dtype}, expected torch.float32."
    torch.testing.assert_close(
        actual,
        expected.float(),
        rtol=1e-4,
        atol=1e-5,
        msg=lambda text: f"{what} is {actual}, expected {expected}. {text}",
    )


def expect_pictures(actual, expected, what):
    assert isinstance(actual, np.ndarray), f"{what} must be an array, not {type(actual).__name__}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {actual.shape}, expected {expected.shape}."
    )
    assert actual.dtype == np.uint8, f"{what} is {actual.dtype}, expected uint8."
    wrong = np.argwhere(actual != expected).tolist()
    assert not wrong, (
        f"{what} differs at {len(wrong)} of {expected.size} places; at {wrong[0]} it is "
        f"{actual[tuple(wrong[0])]}, expected {expected[tuple(wrong[0])]}."
    )


@pytest.mark.parametrize("sizes", SIZES)
def test_to_batch(solution, sizes):
    images = pictures(*sizes)
    expect(solution.to_batch(images.copy()), as_batch(images), f"to_batch of pictures {sizes}")


@pytest.mark.parametrize("sizes", [(3, 4, 5, 1), (1, 2, 2, 1)])
def test_to_batch_of_grey_pictures(solution, sizes):
    images = pictures(*sizes)
    expect(solution.to_batch(images.copy()), as_batch(images), f"to_batch of pictures {sizes}")


def test_to_batch_of_views(solution):
    images = pictures(2, 4, 5, 3)
    for view, what in (
        (images[:, :, ::-1], "mirrored pictures"),
        (images[::-1, ::-1], "reversed pictures"),
        (images[..., ::-1], "pictures with reversed colours"),
        (images[:, 1:, ::2], "a part of the pictures"),
    ):
        expect(solution.to_batch(view), as_batch(view), f"to_batch of {what}")
    images.flags.writeable = False
    expect(solution.to_batch(images), as_batch(images), "to_batch of read-only pictures")


@pytest.mark.parametrize("sizes", SIZES)
def test_mean(solution, sizes):
    batch = as_batch(pictures(*sizes)).float()
    mean, _ = solution.statistics(batch.clone())
    expected = batch.double().movedim(1, 0).flatten(1).numpy().mean(axis=1).reshape(1, -1, 1, 1)
    expect(mean, torch.from_numpy(expected), f"The mean of a batch {tuple(batch.shape)}")


@pytest.mark.parametrize("sizes", [*SIZES[:4], (2, 1, 1, 3)])
def test_standard_deviation(solution, sizes):
    images = pictures(*sizes)
    images[0, 0, 0], images[-1, -1, -1] = 0, 255
    batch = as_batch(images).float()
    _, std = solution.statistics(batch.clone())
    expected = batch.double().movedim(1, 0).flatten(1).numpy().std(axis=1).reshape(1, -1, 1, 1)
    expect(std, torch.from_numpy(expected), f"The std of a batch {tuple(batch.shape)}")


def test_standard_deviation_of_differing_pictures(solution):
    dark, light = pictures(2, 3, 4, 3, 0, 40), pictures(3, 3, 4, 3, 200, 256)
    batch = as_batch(np.concatenate([dark, light])).float()
    _, std = solution.statistics(batch.clone())
    expected = batch.double().movedim(1, 0).flatten(1).numpy().std(axis=1).reshape(1, -1, 1, 1)
    expect(std, torch.from_numpy(expected), "The std of two dark and three light pictures")


def test_channels_of_equal_entries(solution):
    for byte in [0, 51, 128, 255, *range(5, 250, 5)]:
        for c in (1, 3):
            images = pictures(3, 2, 4, c)
            images[0, 0, 0], images[1, 1, 1] = 0, 255
            images[..., -1] = byte
            batch = as_batch(images).float()
            _, std = solution.statistics(batch.clone())
            assert tuple(std.shape) == (1, c, 1, 1), (
                f"The second result has shape {tuple(std.shape)}, expected (1, {c}, 1, 1)."
            )
            divisor = std[0, -1, 0, 0].item()
            assert abs(divisor - 1) < 1e-6, (
                f"A channel in which every byte is {byte} has the divisor {divisor}, expected 1."
            )


@pytest.mark.parametrize("sizes", SIZES)
def test_normalise(solution, sizes):
    batch = as_batch(pictures(*sizes)).float()
    c = sizes[-1]
    mean, std = torch.rand(1, c, 1, 1), torch.rand(1, c, 1, 1) + 0.1
    expected = torch.empty_like(batch)
    for channel in range(c):
        centred = batch[:, channel] - mean[0, channel, 0, 0].item()
        expected[:, channel] = centred / std[0, channel, 0, 0].item()
    actual = solution.normalise(batch.clone(), mean.clone(), std.clone())
    expect(actual, expected, f"normalise of a batch {tuple(batch.shape)}")


@pytest.mark.parametrize("sizes", [*SIZES, (1, 16, 16, 2)])
def test_to_images(solution, sizes):
    images = pictures(*sizes)
    c = sizes[-1]
    mean, std = torch.rand(1, c, 1, 1), torch.rand(1, c, 1, 1) + 0.1
    batch = ((as_batch(images) - mean) / std).float()
    made = solution.to_images(batch, mean, std)
    expect_pictures(made, images, f"to_images of a batch {tuple(batch.shape)}")


def test_to_images_rounds(solution):
    numbers = torch.tensor([0.2, 0.8, 99.3, 99.7, 254.3, 254.8]).reshape(1, 1, 2, 3) / 255
    made = solution.to_images(numbers, channels(0.0), channels(1.0))
    expect_pictures(made[0, :, :, 0], np.array([[0, 1, 99], [100, 254, 255]]), "The picture")


def test_to_images_stops_at_0_and_255(solution):
    numbers = torch.tensor([-300.0, -3.0, 0.0, 255.0, 258.0, 700.0]).reshape(1, 1, 2, 3) / 255
    made = solution.to_images(numbers, channels(0.0), channels(1.0))
    expect_pictures(made[0, :, :, 0], np.array([[0, 0, 0], [255, 255, 255]]), "The picture")


@pytest.mark.parametrize(("n", "m"), [(6, 2), (3, 5), (4, 1)])
def test_prepare_uses_the_training_pictures(solution, n, m):
    train, test = pictures(n, 4, 5, 3, 0, 120), pictures(m, 4, 5, 3, 100, 256)
    flat = as_batch(train).movedim(1, 0).flatten(1).numpy()
    mean = torch.from_numpy(flat.mean(axis=1).reshape(1, 3, 1, 1))
    std = torch.from_numpy(flat.std(axis=1).reshape(1, 3, 1, 1))
    made = solution.prepare(train.copy(), test.copy())
    assert len(made) == 4, f"prepare must return four tensors, not {len(made)}."
    expect(made[0], (as_batch(train) - mean) / std, "The training batch")
    expect(made[1], (as_batch(test) - mean) / std, "The test batch")
    expect(made[2], mean, "The mean")
    expect(made[3], std, "The standard deviation")


@pytest.mark.parametrize("sizes", SIZES)
def test_there_and_back(solution, sizes):
    train, test = pictures(*sizes), pictures(2, *sizes[1:])
    train_batch, test_batch, mean, std = solution.prepare(train.copy(), test.copy())
    for batch, images, what in ((train_batch, train, "training"), (test_batch, test, "test")):
        expect_pictures(
            solution.to_images(batch, mean, std), images, f"Back again, a {what} picture"
        )


def test_nothing_given_is_changed(solution):
    images, other = pictures(2, 3, 4, 3), pictures(1, 3, 4, 3)
    batch = as_batch(images).float()
    mean, std = channels(0.5, 0.4, 0.3), channels(0.2, 0.3, 0.4)
    given = [torch.from_numpy(images), torch.from_numpy(other), batch, mean, std]
    before = [x.clone() for x in given]
    results = [
        solution.to_batch(images),
        *solution.statistics(batch),
        solution.normalise(batch, mean, std),
        torch.from_numpy(solution.to_images(batch, mean, std)),
        *solution.prepare(images, other),
    ]
    for result in results:
        result.fill_(7)
    names = ["the pictures", "the test pictures", "the batch", "the mean", "the std"]
    for x, copy, name in zip(given, before, names, strict=True):
        assert torch.equal(x, copy), (
            f"After all functions ran and 7 was written into their results, {name} have changed."
        )
