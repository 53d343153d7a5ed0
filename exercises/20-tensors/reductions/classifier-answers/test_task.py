"""Checks: every answer against plain Python on the rows as lists; square tables too."""

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SIZES = [(5, 3), (2, 7), (1, 4), (40, 2)]
SQUARE = [(3, 3), (6, 6)]


def logits_of(n, c, dtype):
    """Return rows of multiples of 0.25 in any order; those of one row all differ."""
    ordered = torch.randint(1, 6, (n, c)).cumsum(dim=1) + torch.randint(-30, 10, (n, 1))
    return ordered.gather(1, torch.rand(n, c).argsort(dim=1)).to(dtype) * 0.25


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


def best(row):
    return max(range(len(row)), key=row.__getitem__)


def check_predicted(solution, logits):
    expected = torch.tensor([best(row) for row in logits.tolist()])
    expect(solution.predicted(logits.clone()), expected, f"predicted({logits})")


def check_accuracy(solution, logits, labels):
    rows = zip(logits.tolist(), labels.tolist(), strict=True)
    expected = sum(best(row) == label for row, label in rows) / len(labels)
    call = f"accuracy of {len(labels)} examples"
    share = solution.accuracy(logits.clone(), labels.clone())
    assert isinstance(share, float), f"{call} must be a Python float, not {type(share).__name__}."
    assert abs(share - expected) < 1e-6, f"{call} is {share}, expected {expected}."


def check_margins(solution, logits):
    ordered = [sorted(row, reverse=True) for row in logits.tolist()]
    expected = torch.tensor([row[0] - row[1] for row in ordered], dtype=logits.dtype)
    expect(solution.margins(logits.clone()), expected, f"margins({logits})")


def check_nucleus(solution, rows, p):
    sizes = []
    for row in rows.tolist():
        total, size = 0.0, 0
        for share in sorted(row, reverse=True):
            total, size = total + share, size + 1
            if total >= p:
                break
        sizes.append(size)
    actual = solution.nucleus_sizes(rows.clone(), p)
    expect(actual, torch.tensor(sizes), f"nucleus_sizes({rows}, {p})")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "c"), SIZES)
def test_predicted(solution, n, c, dtype):
    check_predicted(solution, logits_of(n, c, dtype))


@pytest.mark.parametrize(("n", "c"), SQUARE)
def test_predicted_of_a_square_table(solution, n, c):
    check_predicted(solution, logits_of(n, c, torch.float32))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "c"), SIZES)
def test_accuracy(solution, n, c, dtype):
    logits = logits_of(n, c, dtype)
    check_accuracy(solution, logits, torch.randint(c, (n,)))
    check_accuracy(solution, logits, logits.argmax(dim=1))
    check_accuracy(solution, logits, logits.argmin(dim=1))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "c"), [*SIZES, *SQUARE])
def test_margins(solution, n, c, dtype):
    check_margins(solution, logits_of(n, c, dtype))


@pytest.mark.parametrize("dtype", DTYPES)
def test_nucleus_sizes(solution, dtype):
    rows = [[0.5, 0.0625, 0.25, 0.1875], [0.0625, 0.8125, 0.03125, 0.09375]]
    rows.append([0.25, 0.1875, 0.3125, 0.25])
    for p in (0.1, 0.55, 0.7, 0.8, 0.9, 0.99):
        check_nucleus(solution, torch.tensor(rows, dtype=dtype), p)
        check_nucleus(solution, torch.tensor(rows[:1], dtype=dtype), p)


def test_nucleus_of_rows_in_order(solution):
    rows = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.875, 0.0625, 0.03125, 0.03125]])
    for p in (0.3, 0.6, 0.8, 0.9):
        check_nucleus(solution, rows, p)


def test_nucleus_that_is_exactly_full(solution):
    rows = torch.tensor(
        [[0.25, 0.5, 0.125, 0.0625, 0.0625], [0.75, 0.125, 0.0625, 0.03125, 0.03125]]
    )
    for p in (0.5, 0.75, 0.875):
        check_nucleus(solution, rows, p)


def test_the_inputs_are_left_alone(solution):
    logits = torch.tensor([[0.5, 3.0, -1.0], [2.0, 0.25, 1.0]])
    labels = torch.tensor([1, 2])
    shares = torch.tensor([[0.25, 0.625, 0.125]])
    before = [logits.clone(), labels.clone(), shares.clone()]
    solution.predicted(logits)
    solution.accuracy(logits, labels)
    solution.margins(logits)
    solution.nucleus_sizes(shares, 0.5)
    for given, copy in zip([logits, labels, shares], before, strict=True):
        assert torch.equal(given, copy), f"The caller's tensor {copy} has become {given}."
