"""Checks: every window against a slice, every part against its definition."""

import pytest
import torch

SIZES = [(20, 4, 1), (15, 3, 2), (9, 1, 3), (7, 4, 3), (12, 5, 5), (6, 1, 1)]  # t, past, ahead
SPLITS = [(30, 4, 1, 20), (25, 3, 2, 12), (18, 5, 3, 15), (20, 2, 4, 6), (12, 3, 3, 9)]


def series_of(t, dtype=torch.float32):
    return torch.randn(t, dtype=dtype) * 3 + 50 + torch.arange(t, dtype=dtype)


def slices(series, past, ahead, first, last):
    """Inputs and targets of the windows whose targets begin at `first`, …, `last`."""
    cuts = range(first, last + 1)
    inputs = torch.stack([series[cut - past : cut] for cut in cuts])
    return inputs, torch.stack([series[cut : cut + ahead] for cut in cuts])


def expect(found, expected, what):
    assert found.shape == expected.shape, (
        f"{what}: shape {tuple(found.shape)}, expected {tuple(expected.shape)}."
    )
    assert found.dtype == expected.dtype, f"{what}: {found.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(found, expected, msg=lambda text: f"{what} differ. {text}")


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("part", [0, 1])
def test_windows(solution, sizes, part, dtype):
    t, past, ahead = sizes
    series = series_of(t, dtype)
    expected = slices(series, past, ahead, past, t - ahead)[part]
    found = solution.windows(series, past, ahead)[part]
    name = ("inputs", "targets")[part]
    expect(found, expected, f"The {name} of {t} values with past={past}, ahead={ahead}")


def test_mean_and_std(solution):
    for t, past, ahead, split in SPLITS:
        series = series_of(t)
        _, _, mean, std = solution.prepare(series, past, ahead, split)
        expect(mean, series[:split].mean(), f"The means for split={split} of {t} values")
        expect(std, series[:split].std(), f"The stds for split={split} of {t} values")


def part_of(solution, which, sizes, dtype):
    t, past, ahead, split = sizes
    series = series_of(t, dtype)
    result = solution.prepare(series, past, ahead, split)
    z = (series - result[2]) / result[3]
    ends = [(past, split - ahead), (split, t - ahead)][which]
    expected = slices(z, past, ahead, *ends)
    for k, name in enumerate(("inputs", "targets")):
        part = ("training", "validation")[which]
        what = f"The {part} {name} of {t} values, past={past}, ahead={ahead}, split={split}"
        expect(result[which][k], expected[k], what)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SPLITS)
def test_training_windows(solution, sizes, dtype):
    part_of(solution, 0, sizes, dtype)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("sizes", SPLITS)
def test_validation_windows(solution, sizes, dtype):
    part_of(solution, 1, sizes, dtype)


@pytest.mark.parametrize("sizes", SPLITS)
def test_the_future_has_no_influence(solution, sizes):
    t, past, ahead, split = sizes
    series = series_of(t)
    other = series.clone()
    other[split:] += 1000.0
    first = solution.prepare(series, past, ahead, split)
    second = solution.prepare(other, past, ahead, split)
    names = ("inputs", "targets", "mean", "std")
    before, after = (*first[0], *first[2:]), (*second[0], *second[2:])
    for name, a, b in zip(names, before, after, strict=True):
        same = a.shape == b.shape and torch.allclose(a, b, rtol=1e-5, atol=1e-5)
        assert same, f"Other values from place {split} on change the training's {name}."


@pytest.mark.parametrize(("past", "ahead"), [(5, 3), (1, 4), (3, 1), (4, 4)])
def test_the_last_value(solution, past, ahead):
    inputs = torch.randn(6, past)
    expected = torch.stack([inputs[:, past - 1]] * ahead, dim=1)
    expect(solution.naive(inputs, ahead), expected, f"The last values of {past}, {ahead} ahead")


@pytest.mark.parametrize("season", [1, 2, 3, 5, 6])
@pytest.mark.parametrize("ahead", [1, 4, 13])
def test_the_season(solution, season, ahead):
    inputs = torch.randn(4, 6, dtype=torch.float64)
    columns = []
    for k in range(ahead):
        place = 6 + k
        while place >= 6:
            place -= season
        columns.append(inputs[:, place])
    what = f"The forecasts of {ahead} steps with season={season}"
    expect(solution.naive(inputs, ahead, season), torch.stack(columns, dim=1), what)


def test_the_series_stays_as_it_is(solution):
    series = series_of(20)
    before = series.clone()
    inputs, targets = solution.windows(series, 4, 2)
    train, valid, mean, std = solution.prepare(series, 4, 2, 12)
    assert torch.equal(series, before), "windows or prepare wrote into the series."
    for tensor in (inputs, targets, *train, *valid, mean, std):
        tensor.zero_()
    assert torch.equal(series, before), "Writing into a result wrote into the series."
