"""Checks: which entry stands where, for tall, wide and single-row tensors of several types."""

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


def numbers(*shape, dtype=torch.int64, start=0):
    """Return a tensor whose entries all differ, so that their order can be seen."""
    count = torch.Size(shape).numel()
    return torch.arange(start, start + count, dtype=dtype).reshape(shape)


def expect_pieces(actual, expected, call):
    assert isinstance(actual, tuple | list), (
        f"{call} must return a tuple or a list, not {type(actual).__name__}."
    )
    assert len(actual) == len(expected), (
        f"{call} returns {len(actual)} pieces, expected {len(expected)}."
    )
    for i, (piece, right) in enumerate(zip(actual, expected, strict=True)):
        expect(piece, right, f"Piece {i} of {call}")


@DTYPES
@pytest.mark.parametrize(("k", "n"), [(2, 3), (4, 2), (1, 3), (3, 1)])
def test_table(solution, k, n, dtype):
    columns = [numbers(n, dtype=dtype, start=10 * i) for i in range(k)]
    expected = torch.tensor([[10 * i + j for i in range(k)] for j in range(n)], dtype=dtype)
    expect(solution.table(columns), expected, f"table of {k} columns of shape ({n},)")


@DTYPES
@pytest.mark.parametrize("sizes", [[3, 1, 2], [2, 2], [4]])
def test_merge(solution, sizes, dtype):
    batches = [numbers(n, 3, dtype=dtype, start=100 * i) for i, n in enumerate(sizes)]
    expected = torch.tensor([row for batch in batches for row in batch.tolist()], dtype=dtype)
    expect(solution.merge(batches), expected, f"merge of batches of {sizes} rows")


@DTYPES
@pytest.mark.parametrize(("n", "p"), [(3, 2), (2, 4), (1, 3), (3, 1)])
def test_with_column(solution, n, p, dtype):
    features, column = numbers(n, p, dtype=dtype), numbers(n, dtype=dtype, start=90)
    expected = torch.tensor(
        [[*row, last] for row, last in zip(features.tolist(), column.tolist(), strict=True)],
        dtype=dtype,
    )
    expect(solution.with_column(features, column), expected, f"with_column of shape ({n}, {p})")


@DTYPES
@pytest.mark.parametrize(("n", "h"), [(2, 3), (3, 1), (4, 2), (8, 5)])
def test_gates(solution, n, h, dtype):
    x = numbers(n, 4 * h, dtype=dtype)
    expected = [
        torch.tensor([row[i * h : (i + 1) * h] for row in x.tolist()], dtype=dtype)
        for i in range(4)
    ]
    expect_pieces(solution.gates(x), expected, f"gates of shape ({n}, {4 * h})")


@pytest.mark.parametrize("h", [1, 3])
def test_gates_of_a_single_row(solution, h):
    x = numbers(1, 4 * h)
    expected = [torch.tensor([x.tolist()[0][i * h : (i + 1) * h]]) for i in range(4)]
    expect_pieces(solution.gates(x), expected, f"gates of shape (1, {4 * h})")


def pieces(batch, size):
    lines = batch.tolist()
    return [
        torch.tensor(lines[i : i + size], dtype=batch.dtype) for i in range(0, len(lines), size)
    ]


@DTYPES
@pytest.mark.parametrize(("n", "size"), [(8, 2), (6, 3), (4, 4), (3, 1)])
def test_microbatches(solution, n, size, dtype):
    batch = numbers(n, 3, dtype=dtype)
    expect_pieces(
        solution.microbatches(batch, size), pieces(batch, size), f"microbatches({n} rows, {size})"
    )


@pytest.mark.parametrize(("n", "size"), [(7, 3), (5, 2), (3, 5)])
def test_the_last_microbatch_may_be_smaller(solution, n, size):
    batch = numbers(n, 3)
    expect_pieces(
        solution.microbatches(batch, size), pieces(batch, size), f"microbatches({n} rows, {size})"
    )
