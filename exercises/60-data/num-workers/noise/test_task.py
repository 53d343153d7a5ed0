"""Checks: the same items from loaders of all kinds, and other noise for all else."""

import pytest
import torch
from torch.utils.data import DataLoader

pytestmark = pytest.mark.filterwarnings("ignore:This DataLoader will create")

SHAPES = [(6, 3), (5,), (4, 2, 7)]


def rows(shape, seed=0):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def items(dataset):
    return torch.stack([dataset[i] for i in range(len(dataset))])


def at_epoch(solution, inputs, seed, epoch, std=1.0):
    dataset = solution.Noisy(inputs, std, seed)
    dataset.set_epoch(epoch)
    return dataset


@pytest.mark.parametrize("shape", SHAPES)
def test_items(solution, shape):
    dataset = solution.Noisy(rows(shape), 0.5, 3)
    assert len(dataset) == shape[0], f"Inputs of shape {shape} make {len(dataset)} items."
    for i in range(shape[0]):
        assert dataset[i].shape == shape[1:], f"Item {i} of {shape} is {dataset[i].shape}."
        assert dataset[i].dtype == torch.float32, f"Item {i} is {dataset[i].dtype}."
    with pytest.raises(IndexError):
        dataset[shape[0]]


@pytest.mark.parametrize("std", [0.1, 3.0])
def test_size_of_the_noise(solution, std):
    inputs = rows((50, 40), seed=1) + 10
    noise = items(solution.Noisy(inputs, std, 7)) - inputs
    mean, size = noise.mean().item(), noise.std().item()
    assert abs(mean) < 0.1 * std, f"With std={std} the noise has the mean {mean:.3f}, not 0."
    assert 0.95 * std < size < 1.05 * std, (
        f"With std={std} the noise has the standard deviation {size:.3f}."
    )
    extreme = (noise.abs() > 2 * std).float().mean().item()
    assert 0.02 < extreme < 0.08, (
        f"Of normal noise 5 in 100 entries are beyond two std, here {100 * extreme:.1f}."
    )


def test_no_noise(solution):
    inputs = rows((4, 3))
    found = items(solution.Noisy(inputs, 0.0, 1))
    assert torch.equal(found, inputs), f"With std=0 the items are {found}, not the inputs."


@pytest.mark.parametrize("epoch", [0, 4])
def test_any_order(solution, epoch):
    inputs = rows((6, 3))
    expected = items(at_epoch(solution, inputs, 2, epoch))
    dataset = at_epoch(solution, inputs, 2, epoch)
    for i in (5, 0, 3, 3, 1):
        torch.randn(i)
        found = dataset[i]
        assert torch.equal(found, expected[i]), (
            f"Item {i} is {found} in one order and {expected[i]} in another."
        )


def test_workers(solution):
    inputs = rows((5, 3))
    expected = items(at_epoch(solution, inputs, 5, 3))
    loader = DataLoader(at_epoch(solution, inputs, 5, 3), batch_size=2, num_workers=2)
    found = torch.cat(list(loader))
    assert torch.equal(found, expected), (
        f"Two workers yield {found}, and without workers it is {expected}."
    )


def test_each_item_has_its_own_noise(solution):
    found = items(solution.Noisy(torch.zeros(30, 4), 1.0, 0))
    kinds = len({tuple(row.flatten().tolist()) for row in found})
    assert kinds == 30, f"30 items have {kinds} different kinds of noise."


def test_each_entry_has_its_own_noise(solution):
    found = solution.Noisy(torch.zeros(2, 5, 6), 1.0, 0)[1]
    kinds = len(set(found.flatten().tolist()))
    assert kinds == 30, f"The 30 entries of an item have {kinds} different noises."


def test_each_epoch_has_its_own_noise(solution):
    inputs = torch.zeros(4, 3)
    dataset, seen = solution.Noisy(inputs, 1.0, 0), set()
    for epoch in (0, 1, 2, 3, 500):
        dataset.set_epoch(epoch)
        seen.update(tuple(row.flatten().tolist()) for row in items(dataset))
    assert len(seen) == 20, f"4 items in 5 epochs have {len(seen)} kinds of noise, not 20."


def test_each_seed_has_its_own_noise(solution):
    inputs = torch.zeros(3, 2)
    seen = {
        tuple(row.flatten().tolist())
        for seed in (0, 1, 2, 3)
        for epoch in (0, 1, 2)
        for row in items(at_epoch(solution, inputs, seed, epoch))
    }
    assert len(seen) == 36, (
        f"3 items with 4 seeds in 3 epochs have {len(seen)} kinds of noise, not 36."
    )


def test_the_epoch_begins_at_0(solution):
    inputs = rows((3, 2))
    found, expected = items(solution.Noisy(inputs, 1.0, 8)), at_epoch(solution, inputs, 8, 0)
    assert torch.equal(found, items(expected)), (
        f"Before set_epoch the items are {found}, and in epoch 0 {items(expected)}."
    )


def test_torchs_own_random_state_is_left_alone(solution):
    before = torch.get_rng_state()
    items(solution.Noisy(rows((4, 3)), 1.0, 1))
    assert torch.equal(torch.get_rng_state(), before), "Items changed torch's random state."


def test_inputs_stay(solution):
    inputs = rows((4, 3))
    before = inputs.clone()
    items(solution.Noisy(inputs, 1.0, 1))
    assert torch.equal(inputs, before), f"The inputs were {before} and are {inputs} now."
