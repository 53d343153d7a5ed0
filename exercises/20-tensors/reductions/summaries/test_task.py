"""Checks: both summaries against Python's statistics on plain lists of numbers."""

import math
import statistics

import pytest
import torch

NAN = math.nan
DTYPES = [torch.float32, torch.float64]


def expect(actual, expected, call):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must be a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual,
        expected,
        equal_nan=True,
        msg=lambda text: f"{call} is {actual}, expected {expected}. {text}",
    )


def statistics_of(solution, images):
    made = solution.channel_statistics(images.clone())
    assert isinstance(made, tuple | list), f"channel_statistics returned a {type(made).__name__}."
    assert len(made) == 2, f"channel_statistics must return two tensors, not {len(made)}."
    channels = images.movedim(1, 0).flatten(1).tolist()
    shares = [[pixel / 255 for pixel in channel] for channel in channels]
    return made, shares, f"of images {tuple(images.shape)}"


SIZES = [(2, 3, 4, 5), (3, 1, 2, 2), (1, 2, 6, 3), (4, 3, 1, 1), (3, 3, 3, 3), (1, 4, 1, 1)]


@pytest.mark.parametrize("sizes", SIZES)
def test_channel_means(solution, sizes):
    images = torch.randint(256, sizes, dtype=torch.uint8)
    (means, _), shares, what = statistics_of(solution, images)
    expect(means, torch.tensor([statistics.fmean(x) for x in shares]), f"The mean {what}")


@pytest.mark.parametrize("sizes", SIZES)
def test_channel_standard_deviations(solution, sizes):
    images = torch.randint(256, sizes, dtype=torch.uint8)
    (_, stds), shares, what = statistics_of(solution, images)
    expected = torch.tensor([statistics.pstdev(x) for x in shares])
    expect(stds, expected, f"The standard deviation {what}")


def test_images_of_different_brightness(solution):
    dark, light = torch.full((1, 2, 3, 4), 10), torch.full((1, 2, 3, 4), 210)
    (_, stds), shares, what = statistics_of(solution, torch.cat([dark, light]).to(torch.uint8))
    expected = torch.tensor([statistics.pstdev(x) for x in shares])
    expect(stds, expected, f"The standard deviation {what}, each of one grey,")


@pytest.mark.parametrize("sizes", [(1, 2, 6, 3), (1, 1, 2, 2)])
def test_a_single_image(solution, sizes):
    images = torch.randint(256, sizes, dtype=torch.uint8)
    (_, stds), shares, what = statistics_of(solution, images)
    expected = torch.tensor([statistics.pstdev(x) for x in shares])
    expect(stds, expected, f"The standard deviation {what}")


def column_means(readings):
    means = []
    for column in readings.T.tolist():
        known = [x for x in column if not math.isnan(x)]
        means.append(statistics.fmean(known) if known else NAN)
    return torch.tensor(means, dtype=readings.dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(5, 3), (2, 6), (4, 4), (1, 2)])
def test_mean_of_full_columns(solution, n, d, dtype):
    readings = torch.randn(n, d, dtype=dtype) * 10
    readings[0] = 0.0
    actual = solution.mean_without_gaps(readings.clone())
    expect(actual, column_means(readings), f"mean_without_gaps({readings})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(7, 3), (4, 5), (5, 5)])
def test_mean_of_columns_with_gaps(solution, n, d, dtype):
    readings = torch.randn(n, d, dtype=dtype) * 10 + 4
    readings[torch.randint(n, (d,)), torch.arange(d)] = NAN
    actual = solution.mean_without_gaps(readings.clone())
    expect(actual, column_means(readings), f"mean_without_gaps({readings})")


@pytest.mark.parametrize("dtype", DTYPES)
def test_columns_without_any_reading(solution, dtype):
    for readings in (
        torch.tensor([[NAN, 1.0, -2.0], [NAN, 4.0, 3.0]], dtype=dtype),
        torch.zeros(0, 2, dtype=dtype),
        torch.zeros(3, 0, dtype=dtype),
    ):
        actual = solution.mean_without_gaps(readings.clone())
        call = f"mean_without_gaps of shape {tuple(readings.shape)}"
        expect(actual, column_means(readings), call)


def test_the_inputs_are_left_alone(solution):
    images = torch.randint(256, (2, 3, 4, 5), dtype=torch.uint8)
    readings = torch.tensor([[1.0, NAN], [2.0, 3.0]])
    copies = [images.clone(), readings.clone()]
    solution.channel_statistics(images)
    solution.mean_without_gaps(readings)
    assert torch.equal(images, copies[0]), "channel_statistics wrote into the images."
    assert torch.equal(readings.isnan(), copies[1].isnan()), (
        f"mean_without_gaps wrote into the readings: they are {readings} now."
    )
