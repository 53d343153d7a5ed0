"""Checks: what holds for every draw, repeated calls, other seeds, and the global generator."""

import pytest
import torch

CALLS = {
    "roll": (60,),
    "bell": (60, 10.0, 2.0),
    "split": (60, 40),
    "epoch_orders": (60, 3),
}
SEEDS = [0, 1, 7, 123_456]


def flat(result):
    """Return what a function returned as one list of numbers."""
    pieces = [result] if isinstance(result, torch.Tensor) else list(result)
    return [number for piece in pieces for number in piece.tolist()]


def expect_line(x, n, dtype, call):
    assert isinstance(x, torch.Tensor), f"{call} must be a tensor, not {type(x).__name__}."
    assert tuple(x.shape) == (n,), f"{call} has shape {tuple(x.shape)}, expected ({n},)."
    assert x.dtype == dtype, f"{call} is {x.dtype}, expected {dtype}."


@pytest.mark.parametrize("seed", SEEDS)
def test_roll(solution, seed):
    throws = solution.roll(6000, seed)
    expect_line(throws, 6000, torch.int64, f"roll(6000, {seed})")
    counts = {face: throws.tolist().count(face) for face in range(1, 7)}
    assert sum(counts.values()) == 6000, (
        f"roll(6000, {seed}) has throws from {throws.min().item()} to {throws.max().item()}."
    )
    for face, count in counts.items():
        assert 800 <= count <= 1200, (
            f"In roll(6000, {seed}) the {face} comes {count} times; about 1000 are to be expected."
        )


@pytest.mark.parametrize("n", [0, 1, 5])
def test_roll_a_few(solution, n):
    expect_line(solution.roll(n, 3), n, torch.int64, f"roll({n}, 3)")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("mean", "std"), [(0.0, 1.0), (170.0, 8.0), (-3.0, 0.25)])
def test_bell(solution, mean, std, seed):
    n = 20_000
    x = solution.bell(n, mean, std, seed)
    call = f"bell({n}, {mean}, {std}, {seed})"
    expect_line(x, n, torch.float32, call)
    found, spread = x.double().mean().item(), x.double().std().item()
    assert abs(found - mean) < 0.05 * std, f"The mean of {call} is {found}, expected about {mean}."
    assert abs(spread - std) < 0.05 * std, (
        f"The standard deviation of {call} is {spread}, expected about {std}."
    )


def test_bell_has_the_shape_of_a_bell(solution):
    x = solution.bell(20_000, 5.0, 2.0, 11)
    far = (x > 9.0).double().mean().item(), (x < 1.0).double().mean().item()
    for share in far:
        assert 0.015 < share < 0.031, (
            f"A share of {share} lies beyond two standard deviations on one side; of a bell "
            "curve it is about 0.023."
        )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("n", "n_train"), [(10, 8), (7, 3), (5, 0), (5, 5), (1, 1), (200, 150)])
def test_split(solution, n, n_train, seed):
    call = f"split({n}, {n_train}, {seed})"
    train, validation = solution.split(n, n_train, seed)
    expect_line(train, n_train, torch.int64, f"The first part of {call}")
    expect_line(validation, n - n_train, torch.int64, f"The second part of {call}")
    both = sorted(train.tolist() + validation.tolist())
    assert both == list(range(n)), (
        f"In {call} every position should be in exactly one part; together they hold {both}."
    )


def test_split_is_fair(solution):
    places = [0] * 5
    train_first = [0] * 5
    for seed in range(400):
        train, validation = solution.split(5, 4, seed)
        places[validation[0].item()] += 1
        train_first[train[0].item()] += 1
    for what, counts in (("for validation", places), ("first for training", train_first)):
        assert all(40 <= count <= 125 for count in counts), (
            f"Over 400 seeds the positions 0 to 4 come {what} {counts} times; about 80 each "
            "are to be expected."
        )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("n", "epochs"), [(6, 3), (40, 5), (1, 2), (4, 0)])
def test_epoch_orders(solution, n, epochs, seed):
    orders = solution.epoch_orders(n, epochs, seed)
    call = f"epoch_orders({n}, {epochs}, {seed})"
    assert len(orders) == epochs, f"{call} has {len(orders)} orders."
    for order in orders:
        expect_line(order, n, torch.int64, f"An order of {call}")
        assert sorted(order.tolist()) == list(range(n)), (
            f"An order of {call} is {order.tolist()}; each of 0 to {n - 1} should come once."
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_every_epoch_has_an_order_of_its_own(solution, seed):
    orders = [tuple(order.tolist()) for order in solution.epoch_orders(50, 6, seed)]
    assert tuple(range(50)) not in orders, "An epoch has its examples unshuffled."
    assert len(set(orders)) == 6, f"Of six epochs only {len(set(orders))} have different orders."


@pytest.mark.parametrize("name", list(CALLS))
def test_the_same_seed_gives_the_same(solution, name):
    function = getattr(solution, name)
    for seed in SEEDS:
        before = flat(function(*CALLS[name], seed))
        torch.rand(3)
        function(*CALLS[name], seed + 1)
        after = flat(function(*CALLS[name], seed))
        assert before == after, f"Called twice with seed {seed}, {name} gives {before} and {after}."


@pytest.mark.parametrize("name", list(CALLS))
def test_another_seed_gives_something_else(solution, name):
    made = {tuple(flat(getattr(solution, name)(*CALLS[name], seed))) for seed in SEEDS}
    assert len(made) == len(SEEDS), (
        f"{name} gives only {len(made)} different results for the seeds {SEEDS}."
    )


@pytest.mark.parametrize("name", list(CALLS))
def test_the_global_generator_is_left_alone(solution, name):
    torch.manual_seed(12)
    torch.rand(5)
    before = torch.get_rng_state()
    getattr(solution, name)(*CALLS[name], 3)
    assert torch.equal(torch.get_rng_state(), before), (
        f"{name} has seeded or moved on the global generator, and with it everybody's numbers."
    )
