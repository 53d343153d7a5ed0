"""Checks: each twin against the line of NumPy itself, with dtypes and several sizes."""

import numpy as np
import pytest
import torch

DTYPES = [torch.float32, torch.float64]


def numbers(*shape, dtype=torch.float32):
    if not dtype.is_floating_point:
        return torch.randint(-20, 20, shape).to(dtype)
    return torch.randn(shape, dtype=dtype) * 3 + 1


def expect(actual, array, call):
    """Compare a tensor with NumPy's answer, and say so in the learner's terms."""
    expected = torch.from_numpy(np.array(array))
    assert isinstance(actual, torch.Tensor), (
        f"{call} must be a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, NumPy's has {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, NumPy's {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, NumPy's is {expected}. {text}"
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(4, 3), (2, 5), (7, 1), (3, 3)])
def test_z_scores(solution, n, d, dtype):
    x = numbers(n, d, dtype=dtype)
    a = x.numpy()
    expected = (a - a.mean(axis=0)) / a.std(axis=0)
    expect(solution.z_scores(x.clone()), expected, f"z_scores of shape ({n}, {d})")


@pytest.mark.parametrize("dtype", [*DTYPES, torch.int64])
@pytest.mark.parametrize(("n", "d"), [(4, 3), (2, 5), (1, 4), (3, 3), (0, 2)])
def test_row_peaks(solution, n, d, dtype):
    x = numbers(n, d, dtype=dtype)
    expect(solution.row_peaks(x.clone()), x.numpy().max(axis=1), f"row_peaks({x})")


@pytest.mark.parametrize("sizes", [(4, 6, 3), (2, 2, 5), (3, 3, 3), (1, 4, 2)])
def test_channels_first(solution, sizes):
    x = numbers(*sizes)
    expected = x.numpy().transpose(2, 0, 1)
    expect(solution.channels_first(x.clone()), expected, f"channels_first of shape {sizes}")


@pytest.mark.parametrize("shape", [(6,), (10,), (4,), (2, 3), (8, 2)])
def test_halves(solution, shape):
    x = numbers(*shape)
    made, expected = solution.halves(x.clone()), np.split(x.numpy(), 2)
    assert len(made) == 2, f"halves of shape {shape} has {len(made)} pieces."
    for part, half in zip(made, expected, strict=True):
        expect(part, half, f"A half of a tensor of shape {shape}")


@pytest.mark.parametrize("dtype", [*DTYPES, torch.int64])
@pytest.mark.parametrize("n", [0, 1, 2, 5])
def test_thrice(solution, n, dtype):
    x = numbers(n, dtype=dtype)
    expect(solution.thrice(x.clone()), np.repeat(x.numpy(), 3), f"thrice({x})")


@pytest.mark.parametrize(("n", "d"), [(4, 3), (1, 5), (3, 3), (7, 1)])
def test_column_means(solution, n, d):
    counts = numbers(n, d, dtype=torch.int64)
    actual = solution.column_means(counts.clone())
    expect(actual, counts.numpy().mean(axis=0), f"column_means({counts})")


def test_column_means_of_large_counts(solution):
    counts = torch.tensor([[2**30 + 1, 7], [2**30 + 2, 8]])
    actual = solution.column_means(counts.clone())
    torch.testing.assert_close(
        actual.double(),
        torch.from_numpy(counts.numpy().mean(axis=0)),
        rtol=1e-12,
        atol=0,
        msg=lambda text: f"column_means({counts}) is {actual.tolist()}: decimals were lost. {text}",
    )


@pytest.mark.parametrize("shape", [(6,), (2, 3), (2, 3, 4), (), (0, 3)])
def test_flattened(solution, shape):
    x = numbers(*shape)
    expect(solution.flattened(x.clone()), x.numpy().flatten(), f"flattened of shape {shape}")
    if len(shape) == 2:
        expect(solution.flattened(x.T), x.T.numpy().flatten(), f"flattened of x.T, x {shape},")


def test_flattened_has_its_own_memory(solution):
    for x in (torch.ones(2, 3), torch.ones(4), torch.ones(3, 2).T):
        solution.flattened(x)[0] = 50.0
        assert (x == 1).all(), (
            f"50 was written into the flattened tensor, and x has become {x}: they share memory."
        )


def test_the_inputs_are_left_alone(solution):
    calls = [
        (solution.z_scores, numbers(3, 2)),
        (solution.row_peaks, numbers(3, 2)),
        (solution.channels_first, numbers(3, 2, 4)),
        (solution.halves, numbers(4)),
        (solution.thrice, numbers(4)),
        (solution.column_means, numbers(3, 2, dtype=torch.int64)),
        (solution.flattened, numbers(3, 2)),
    ]
    for function, x in calls:
        before = x.clone()
        function(x)
        assert torch.equal(x, before), f"{function.__name__} changed {before} to {x}."
