"""Checks: every entry found by its own index, on sizes that differ from each other."""

import itertools

import pytest
import torch

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.int64])


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


def apart(x, heads):
    """Return (B, heads, T, D) from (B, T, heads * D), entry by entry."""
    b, t, e = x.shape
    d = e // heads
    result = torch.empty(b, heads, t, d, dtype=x.dtype)
    for head, word, i in itertools.product(range(heads), range(t), range(d)):
        result[:, head, word, i] = x[:, word, head * d + i]
    return result


@DTYPES
@pytest.mark.parametrize("shape", [(2, 3, 4), (4, 1, 3), (1, 5, 2), (3, 3, 3)])
def test_time_first(solution, shape, dtype):
    x = numbers(*shape, dtype=dtype)
    expected = torch.stack([x[:, word] for word in range(shape[1])])
    expect(solution.time_first(x), expected, f"time_first of shape {shape}")


def each_transposed(matrices):
    *lead, n, m = matrices.shape
    result = torch.empty(*lead, m, n, dtype=matrices.dtype)
    for i, j in itertools.product(range(n), range(m)):
        result[..., j, i] = matrices[..., i, j]
    return result


@DTYPES
@pytest.mark.parametrize("shape", [(2, 3), (4, 1), (3, 3)])
def test_one_matrix_transposed(solution, shape, dtype):
    matrix = numbers(*shape, dtype=dtype)
    expect(solution.transposed(matrix), each_transposed(matrix), f"transposed of shape {shape}")


@pytest.mark.parametrize("shape", [(4, 2, 3), (2, 3, 1), (3, 3, 3)])
def test_a_batch_transposed(solution, shape):
    matrices = numbers(*shape)
    expected = each_transposed(matrices)
    expect(solution.transposed(matrices), expected, f"transposed of shape {shape}")


@pytest.mark.parametrize("shape", [(2, 5, 3, 4), (2, 1, 3, 5, 4)])
def test_batches_of_batches_transposed(solution, shape):
    matrices = numbers(*shape)
    expected = each_transposed(matrices)
    expect(solution.transposed(matrices), expected, f"transposed of shape {shape}")


SIZES = pytest.mark.parametrize(
    ("b", "t", "heads", "d"), [(2, 5, 3, 4), (1, 4, 2, 3), (3, 1, 2, 2), (2, 3, 1, 4), (2, 3, 4, 1)]
)


@DTYPES
@SIZES
def test_split_heads(solution, b, t, heads, d, dtype):
    x = numbers(b, t, heads * d, dtype=dtype)
    made = solution.split_heads(x, heads)
    expect(made, apart(x, heads), f"split_heads of shape {tuple(x.shape)} into {heads}")


@DTYPES
@SIZES
def test_join_heads(solution, b, t, heads, d, dtype):
    expected = numbers(b, t, heads * d, dtype=dtype)
    x = apart(expected, heads)
    expect(solution.join_heads(x), expected, f"join_heads of shape {tuple(x.shape)}")


@pytest.mark.parametrize(
    ("name", "shape", "more"),
    [
        ("time_first", (2, 3, 4), ()),
        ("transposed", (2, 3, 4), ()),
        ("split_heads", (2, 3, 8), (4,)),
        ("join_heads", (2, 3, 4, 5), ()),
    ],
)
def test_the_given_tensor_is_left_alone(solution, name, shape, more):
    given = numbers(*shape)
    getattr(solution, name)(given, *more)
    expect(given, numbers(*shape), f"After {name}, the tensor it was given")
