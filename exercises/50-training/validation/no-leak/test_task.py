"""Checks: each example once, its pair kept, and the statistics of the training part alone."""

import pytest
import torch
from torch.utils.data import TensorDataset

SIZES = [(30, 3, 6), (12, 2, 5), (9, 4, 1), (5, 1, 3)]


def table(n, d, seed=0):
    """Rows of any size; y numbers them, so that each example is known again."""
    numbers = torch.Generator().manual_seed(seed)
    x = 5 + 3 * torch.randn(n, d, generator=numbers) * torch.arange(1, d + 1)
    return x, torch.arange(100, 100 + n)


def source(seed):
    return torch.Generator().manual_seed(seed)


def prepared(solution, x, y, held_out, seed=0):
    made = solution.prepare(x, y, held_out, source(seed))
    for part in made:
        assert isinstance(part, TensorDataset), f"A part is a {type(part).__name__}."
    return made


@pytest.mark.parametrize(("n", "d", "held_out"), SIZES)
def test_each_example_is_on_one_side(solution, n, d, held_out):
    x, y = table(n, d)
    train, held = prepared(solution, x, y, held_out)
    assert (len(train), len(held)) == (n - held_out, held_out), (
        f"Of {n} examples {len(train)} train and {len(held)} are held out, not {held_out}."
    )
    both = sorted(train.tensors[1].tolist() + held.tensors[1].tolist())
    assert both == y.tolist(), f"The examples in the two parts are {both}, expected each once."


@pytest.mark.parametrize(("n", "d", "held_out"), SIZES)
def test_the_training_part_is_standardised(solution, n, d, held_out):
    x, y = table(n, d, seed=1)
    train, _ = prepared(solution, x, y, held_out)
    z = train.tensors[0]
    assert z.dtype == torch.float32, f"The training rows are {z.dtype}."
    for name, found, expected in (("mean", z.mean(dim=0), 0.0), ("std", z.std(dim=0), 1.0)):
        gap = (found - expected).abs().max().item()
        assert gap < 1e-4, f"The training columns have the {name} {found}, expected {expected}."


@pytest.mark.parametrize(("n", "d", "held_out"), SIZES)
def test_validation_is_measured_by_the_training_part(solution, n, d, held_out):
    x, y = table(n, d, seed=2)
    _, held = prepared(solution, x, y, held_out)
    out = torch.isin(y, held.tensors[1])
    mean, std = x[~out].mean(dim=0), x[~out].std(dim=0)
    right = (x[held.tensors[1] - 100] - mean) / std
    found = held.tensors[0].sort(dim=0).values
    torch.testing.assert_close(
        found, right.sort(dim=0).values, msg=f"The validation rows are {found}, expected {right}."
    )


@pytest.mark.parametrize(("n", "d", "held_out"), SIZES)
def test_rows_keep_their_targets(solution, n, d, held_out):
    x, y = table(n, d, seed=3)
    for part in prepared(solution, x, y, held_out):
        rows, numbers = part.tensors
        order = x[numbers - 100][:, 0].argsort()
        sorted_rows = rows[:, 0][order]
        assert torch.equal(sorted_rows, sorted_rows.sort().values), (
            "The rows of a part do not belong to its targets: they are in another order."
        )


def test_the_seed_decides_the_split(solution):
    x, y = table(40, 2)
    torch.manual_seed(1)
    first = prepared(solution, x, y, 10, seed=5)[1].tensors[1].tolist()
    torch.manual_seed(2)
    second = prepared(solution, x, y, 10, seed=5)[1].tensors[1].tolist()
    assert first == second, f"The same seed holds out {first} once and {second} once."


def test_the_split_is_left_to_chance(solution):
    x, y = table(40, 2)
    parts = {
        tuple(sorted(prepared(solution, x, y, 10, s)[1].tensors[1].tolist())) for s in range(4)
    }
    assert len(parts) == 4, f"Four seeds hold out only {len(parts)} different sets: {parts}."


@pytest.mark.parametrize("dtype", [torch.float32, torch.int64])
def test_x_and_y_stay_as_they_were(solution, dtype):
    x, y = table(12, 3)
    y = y.to(dtype)
    before = x.clone(), y.clone()
    train, held = prepared(solution, x, y, 4)
    assert torch.equal(x, before[0]), "The numbers in x have changed."
    assert torch.equal(y, before[1]), "The numbers in y have changed."
    for part in (train, held):
        assert part.tensors[1].dtype == dtype, f"The targets came as {dtype} and have changed."
