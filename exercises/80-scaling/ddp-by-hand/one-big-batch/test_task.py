"""Checks: models brought in step, steps against those of one process, and one file."""

import time

import pytest
import torch
import torch.distributed as dist
from torch import nn

EQUAL, UNEQUAL, FOUR = [4, 4], [7, 2], [1, 5, 2, 4]


def net(seed, frozen=False):
    """A small network of random numbers, with a buffer of decimals and one of integers."""
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 3))
    model.register_buffer("scale", torch.randn(2))
    model.register_buffer("seen", torch.tensor(10 + seed))
    if frozen:
        model[0].requires_grad_(False)
    return model


def examples(sizes, step):
    """The inputs and targets of all ranks in this step."""
    source = torch.Generator().manual_seed(step)
    inputs = torch.randn(sum(sizes), 3, generator=source) * 3
    return inputs, torch.randint(0, 3, (sum(sizes),), generator=source)


def sgd(model):
    return torch.optim.SGD(model.parameters(), lr=0.3, momentum=0.9)


def synchronised_in_rank(solution):
    model = net(seed=dist.get_rank())
    tensors = dict(model.state_dict(keep_vars=True))
    solution.synchronise(model)
    kept = all(tensor is tensors[name] for name, tensor in model.state_dict(keep_vars=True).items())
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}, kept


def expect_synchronised(ranks, solution, world_size, names):
    right = net(seed=0).state_dict()
    results = ranks(synchronised_in_rank, solution, world_size=world_size, seconds=20)
    for rank, (state, kept) in enumerate(results):
        assert kept, f"Rank {rank}'s model has other tensors than before synchronise."
        for name in names:
            assert torch.equal(state[name], right[name]), (
                f"{name} is {state[name]} in rank {rank} and {right[name]} in rank 0."
            )


@pytest.mark.parametrize("world_size", [2, 4])
def test_parameters_of_rank_0(ranks, solution, world_size):
    expect_synchronised(ranks, solution, world_size, ["0.weight", "0.bias", "2.weight", "2.bias"])


def test_buffers_of_rank_0(ranks, solution):
    expect_synchronised(ranks, solution, 2, ["scale", "seen"])


def trained_in_rank(solution, sizes, steps, frozen):
    rank, model = dist.get_rank(), net(5, frozen)
    optimizer, losses = sgd(model), []
    for step in range(steps):
        inputs, targets = (whole.split(sizes)[rank] for whole in examples(sizes, step))
        losses.append(solution.train_step(model, optimizer, nn.CrossEntropyLoss(), inputs, targets))
    return dict(model.state_dict()), losses


def by_one_process(sizes, steps, frozen):
    model = net(5, frozen)
    optimizer, losses = sgd(model), []
    for step in range(steps):
        inputs, targets = examples(sizes, step)
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return dict(model.state_dict()), losses


def expect_parameters(ranks, solution, sizes, steps=1, frozen=False):
    right, _ = by_one_process(sizes, steps, frozen)
    results = ranks(
        trained_in_rank, solution, sizes, steps, frozen, world_size=len(sizes), seconds=20
    )
    for rank, (state, _) in enumerate(results):
        for name in right:
            torch.testing.assert_close(
                state[name],
                right[name],
                rtol=1e-4,
                atol=1e-5,
                msg=f"After {steps} step(s) with shares of {sizes} examples, {name} in rank {rank} "
                f"is {state[name]}; in one process it would be {right[name]}.",
            )


def test_a_step_with_equal_shares(ranks, solution):
    expect_parameters(ranks, solution, EQUAL)


@pytest.mark.parametrize("sizes", [UNEQUAL, FOUR])
def test_a_step_with_unequal_shares(ranks, solution, sizes):
    expect_parameters(ranks, solution, sizes)


def test_several_steps(ranks, solution):
    expect_parameters(ranks, solution, EQUAL, steps=4)


@pytest.mark.parametrize("sizes", [EQUAL, UNEQUAL])
def test_the_ranks_stay_alike(ranks, solution, sizes):
    (first, _), (second, _) = ranks(trained_in_rank, solution, sizes, 2, False, seconds=20)
    for name in first:
        torch.testing.assert_close(
            first[name],
            second[name],
            msg=f"After two steps {name} is {first[name]} in rank 0 and {second[name]} in rank 1.",
        )


def test_frozen_parameters(ranks, solution):
    expect_parameters(ranks, solution, EQUAL, frozen=True)


@pytest.mark.parametrize("sizes", [EQUAL, FOUR])
def test_mean_loss(ranks, solution, sizes):
    _, right = by_one_process(sizes, 1, False)
    results = ranks(trained_in_rank, solution, sizes, 1, False, world_size=len(sizes), seconds=20)
    for rank, (_, losses) in enumerate(results):
        assert isinstance(losses[0], float), f"Rank {rank} returns {losses[0]!r}, no Python float."
        assert abs(losses[0] - right[0]) < 1e-4, (
            f"With shares of {sizes} examples, rank {rank} returns {losses[0]:.5f}; "
            f"the mean loss of all is {right[0]:.5f}."
        )


def saved_in_rank(solution, folder):
    """Rank 0 comes late. Each rank has a path of its own, so that one can see who writes."""
    rank = dist.get_rank()
    if rank == 0:
        time.sleep(0.2)
    solution.save(net(3), folder / f"rank-{rank}.pt")
    return (folder / "rank-0.pt").is_file()


def test_file_of_rank_0(ranks, solution, tmp_path):
    ranks(saved_in_rank, solution, tmp_path, seconds=20)
    assert (tmp_path / "rank-0.pt").is_file(), "Rank 0 has written no file at its path."
    state, right = torch.load(tmp_path / "rank-0.pt"), net(3).state_dict()
    assert list(state) == list(right), f"The file has the names {list(state)}."
    for name, tensor in right.items():
        assert torch.equal(state[name], tensor), f"{name} is {state[name]} in the file."


def test_only_rank_0_writes(ranks, solution, tmp_path):
    ranks(saved_in_rank, solution, tmp_path, seconds=20)
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["rank-0.pt"], f"The files written are {files}, expected rank 0's alone."


def test_nobody_returns_before_the_file_is_there(ranks, solution, tmp_path):
    found = ranks(saved_in_rank, solution, tmp_path, seconds=20)
    assert all(found), f"When save returned, the file was there in the ranks: {found}."
