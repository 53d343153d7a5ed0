"""Checks: values against plain loops over Python numbers; square shapes and single rows too."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]


def numbers(*shape, dtype=torch.float32):
    return torch.randn(shape, dtype=dtype) * 3


def expect(actual, expected, call):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def check_standardise(solution, n, d, dtype):
    table, means = numbers(n, d, dtype=dtype), numbers(d, dtype=dtype)
    stds = torch.rand(d, dtype=dtype) + 0.5
    expected = torch.empty_like(table)
    for i in range(n):
        for j in range(d):
            expected[i, j] = (table[i, j].item() - means[j].item()) / stds[j].item()
    call = f"standardise of a table ({n}, {d})"
    expect(solution.standardise(table.clone(), means.clone(), stds.clone()), expected, call)


def check_images(solution, n, c, h, w, dtype):
    images, means = numbers(n, c, h, w, dtype=dtype), numbers(c, dtype=dtype)
    stds = torch.rand(c, dtype=dtype) + 0.5
    expected = torch.empty_like(images)
    for channel in range(c):
        plane = images[:, channel]
        expected[:, channel] = (plane - means[channel].item()) / stds[channel].item()
    call = f"normalise_images of images ({n}, {c}, {h}, {w})"
    expect(solution.normalise_images(images.clone(), means.clone(), stds.clone()), expected, call)


def check_distances(solution, n, m, dtype):
    px, py = numbers(n, dtype=dtype), numbers(n, dtype=dtype)
    sx, sy = numbers(m, dtype=dtype), numbers(m, dtype=dtype)
    expected = torch.empty(n, m, dtype=dtype)
    for i in range(n):
        for j in range(m):
            gap = complex(px[i].item() - sx[j].item(), py[i].item() - sy[j].item())
            expected[i, j] = abs(gap)
    call = f"distances of {n} persons to {m} stations"
    expect(solution.distances(*(x.clone() for x in (px, py, sx, sy))), expected, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(4, 3), (2, 5), (1, 3), (5, 1), (0, 2)])
def test_standardise(solution, n, d, dtype):
    check_standardise(solution, n, d, dtype)


@pytest.mark.parametrize("n", [2, 3, 6])
def test_standardise_a_square_table(solution, n):
    check_standardise(solution, n, n, torch.float32)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("sizes", [(2, 3, 5, 4), (1, 3, 2, 6), (3, 3, 3, 3), (0, 3, 2, 2)])
def test_normalise_images(solution, sizes, dtype):
    check_images(solution, *sizes, dtype)


@pytest.mark.parametrize("sizes", [(2, 1, 4, 5), (3, 4, 2, 5), (2, 2, 2, 2)])
def test_normalise_images_of_any_number_of_channels(solution, sizes):
    check_images(solution, *sizes, torch.float32)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "m"), [(4, 3), (2, 5), (3, 3), (0, 2)])
def test_distances(solution, n, m, dtype):
    check_distances(solution, n, m, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
def test_distances_of_one_person_to_one_station(solution, dtype):
    check_distances(solution, 1, 1, dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("n", [4, 2, 1, 0])
def test_squared_errors(solution, n, dtype):
    predictions, targets = numbers(n, 1, dtype=dtype), numbers(n, dtype=dtype)
    pairs = zip(predictions.flatten().tolist(), targets.tolist(), strict=True)
    expected = torch.tensor([(guess - truth) ** 2 for guess, truth in pairs], dtype=dtype)
    call = f"squared_errors of predictions ({n}, 1) and targets ({n},)"
    expect(solution.squared_errors(predictions.clone(), targets.clone()), expected, call)


def test_a_perfect_prediction_has_no_error(solution):
    targets = torch.tensor([1.0, 2.0, 4.0])
    errors = solution.squared_errors(targets.clone().unsqueeze(1), targets)
    assert not any(errors.flatten().tolist()), (
        f"Every prediction is right, and yet squared_errors gives {errors.tolist()}."
    )


def test_the_inputs_are_left_alone(solution):
    tensors = {
        "standardise": [numbers(2, 3), numbers(3), numbers(3)],
        "normalise_images": [numbers(2, 3, 4, 5), numbers(3), numbers(3)],
        "distances": [numbers(2), numbers(2), numbers(3), numbers(3)],
        "squared_errors": [numbers(4, 1), numbers(4)],
    }
    for name, given in tensors.items():
        before = [tensor.clone() for tensor in given]
        getattr(solution, name)(*given).fill_(77.0)
        for position, (tensor, copy) in enumerate(zip(given, before, strict=True), start=1):
            assert torch.equal(tensor, copy), (
                f"{name} wrote into argument {position}: it was {copy}, now it is {tensor}."
            )
