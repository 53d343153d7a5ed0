"""Checks: the shares of all ranks laid side by side, over epochs, seeds and sizes."""

import pytest
import torch

# Examples, ranks, and the batch of all ranks together.
EVEN, UNEVEN, FEW = (24, 2, 6), (23, 4, 8), (3, 5, 10)


def examples(count):
    """A dataset whose example k is the number k."""
    return torch.arange(count)


def epochs(solution, cut, first=0, stop=1, seed=7):
    """For each rank, for each epoch, its batches as lists."""
    count, world_size, batch_size = cut
    everyones = []
    for rank in range(world_size):
        loader = solution.training_loader(examples(count), batch_size, rank, world_size, seed)
        flat = [batch.tolist() for batch in solution.batches(loader, first, stop)]
        length = len(flat) // (stop - first)
        everyones.append([flat[i : i + length] for i in range(0, len(flat), length)])
    return everyones


def numbers(share):
    """The examples of one rank in one epoch, in order."""
    return [number for batch in share for number in batch]


def expect_every_example(everyones, cut, epoch=0):
    count, world_size, _ = cut
    shares = [numbers(epochs[epoch]) for epochs in everyones]
    sizes = [len(share) for share in shares]
    share = -(-count // world_size)
    assert sizes == [share] * world_size, (
        f"{count} examples for {world_size} ranks: the shares should have {share} examples each; "
        f"they have {sizes}."
    )
    missing = sorted(set(range(count)) - {number for share in shares for number in share})
    assert not missing, (
        f"In epoch {epoch} of {world_size} ranks, of {count} examples nobody has {missing}; "
        f"the shares are {shares}."
    )


@pytest.mark.parametrize("cut", [EVEN, UNEVEN, FEW])
def test_every_example_is_somebodys(solution, cut):
    everyones = epochs(solution, cut)
    expect_every_example(everyones, cut)


def test_every_example_in_later_epochs(solution):
    everyones = epochs(solution, UNEVEN, 3, 6)
    for epoch in range(3):
        expect_every_example(everyones, UNEVEN, epoch)


@pytest.mark.parametrize(("cut", "sizes"), [(EVEN, [3, 3, 3, 3]), (UNEVEN, [2, 2, 2])])
def test_batch_size_is_that_of_all_ranks(solution, cut, sizes):
    for rank, shares in enumerate(epochs(solution, cut)):
        found = [len(batch) for batch in shares[0]]
        assert found == sizes, (
            f"{cut[0]} examples, {cut[1]} ranks, {cut[2]} examples in a step of all: the batches "
            f"of rank {rank} should have the sizes {sizes}; they have {found}."
        )


def test_shuffled(solution):
    for seed in range(3):
        share = numbers(epochs(solution, (60, 2, 6), seed=seed)[1][0])
        assert share != sorted(share), (
            f"With seed {seed} rank 1 has its examples in order: {share}."
        )


def test_the_seed_counts(solution):
    once, again, other = (numbers(epochs(solution, EVEN, seed=seed)[0][0]) for seed in (1, 1, 2))
    assert once == again, f"Seed 1 gave {once} and then {again}."
    assert once != other, f"Seeds 1 and 2 both gave {once}."


def test_each_epoch_has_its_own_order(solution):
    first, second, third = map(numbers, epochs(solution, EVEN, 0, 3)[0])
    assert first != second != third != first, (
        f"The examples of rank 0 in three epochs: {first}, {second}, {third}."
    )


def test_an_epoch_is_the_same_in_one_go_and_resumed(solution):
    whole = epochs(solution, EVEN, 0, 5)[1]
    resumed = epochs(solution, EVEN, 3, 5)[1]
    assert resumed == whole[3:], (
        f"Epochs 3 and 4 of epochs 0 to 4 were {whole[3:]}; begun with epoch 3 they are {resumed}."
    )


def dealt(values, world_size):
    """The parts of all ranks, as the sampler deals them, padding and all."""
    count = len(values)
    share = -(-count // world_size)
    return [values[[(r + k * world_size) % count for k in range(share)]] for r in range(world_size)]


def expect_order(solution, count, world_size, shape=(), dtype=torch.float32):
    values = torch.randn(count, *shape).to(dtype)
    found = solution.in_order(dealt(values, world_size), count)
    torch.testing.assert_close(
        found,
        values,
        rtol=0,
        atol=0,
        msg=f"{count} predictions of shape {shape} from {world_size} ranks, in order: expected "
        f"{values}, got {found}.",
    )


@pytest.mark.parametrize(
    ("count", "world_size", "dtype"),
    [(12, 3, torch.float32), (8, 2, torch.int64), (5, 1, torch.float64), (4, 4, torch.float32)],
)
def test_in_order(solution, count, world_size, dtype):
    expect_order(solution, count, world_size, dtype=dtype)


@pytest.mark.parametrize(("count", "world_size"), [(10, 4), (7, 2), (2, 5)])
def test_padding_is_cut_off(solution, count, world_size):
    expect_order(solution, count, world_size)


@pytest.mark.parametrize("shape", [(3,), (2, 5)])
def test_in_order_with_more_axes(solution, shape):
    expect_order(solution, 9, 3, shape)
