"""Checks: models brought in step, steps against those of one process, and one file."""

import tempfile
import time
from pathlib import Path

import pytest
import torch
import torch.distributed as dist
from torch import nn

# The shares of two ranks, and of four.
EQUAL, UNEQUAL = (4, 4), (1, 5, 2, 4)

seen = {}


def once(ranks, function, solution, *args, world_size=2):
    """Run the function in the ranks; checks that ask for the same share what came of one run."""
    key = (function, args, world_size)
    if key not in seen:
        try:
            seen[key] = ranks(function, solution, *args, world_size=world_size, seconds=20)
        except Exception as error:
            seen[key] = error
    if isinstance(seen[key], Exception):
        raise seen[key]
    return seen[key]


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
    return dict(model.state_dict()), kept


def expect_synchronised(ranks, solution, names):
    right = net(seed=0).state_dict()
    results = once(ranks, synchronised_in_rank, solution, world_size=4)
    for rank, (state, kept) in enumerate(results):
        assert kept, f"Rank {rank}'s model has other tensors than before synchronise."
        for name in names:
            assert torch.equal(state[name], right[name]), (
                f"{name} is {state[name]} in rank {rank} and {right[name]} in rank 0."
            )


def test_parameters_of_rank_0(ranks, solution):
    expect_synchronised(ranks, solution, ["0.weight", "0.bias", "2.weight", "2.bias"])


def test_buffers_of_rank_0(ranks, solution):
    expect_synchronised(ranks, solution, ["scale", "seen"])


def state_of(model):
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def trained_in_rank(solution, sizes, steps, frozen):
    """The model after each step, and the losses."""
    rank, model = dist.get_rank(), net(5, frozen)
    optimizer, states, losses = sgd(model), [], []
    for step in range(steps):
        inputs, targets = (whole.split(sizes)[rank] for whole in examples(sizes, step))
        losses.append(solution.train_step(model, optimizer, nn.CrossEntropyLoss(), inputs, targets))
        states.append(state_of(model))
    return states, losses


def by_one_process(sizes, steps, frozen=False):
    """The model after the last step, and the losses."""
    model = net(5, frozen)
    optimizer, losses = sgd(model), []
    for step in range(steps):
        inputs, targets = examples(sizes, step)
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return state_of(model), losses


def trained(ranks, solution, sizes, frozen=False):
    """What each rank has: after one step with frozen parameters, after four without."""
    steps = 1 if frozen else 4
    return once(ranks, trained_in_rank, solution, sizes, steps, frozen, world_size=len(sizes))


def expect_parameters(results, sizes, steps=1, frozen=False):
    """Compare each rank's model after so many steps with that of one process."""
    right, _ = by_one_process(sizes, steps, frozen)
    for rank, (states, _) in enumerate(results):
        for name in right:
            found = states[steps - 1][name]
            torch.testing.assert_close(
                found,
                right[name],
                rtol=1e-4,
                atol=1e-5,
                msg=f"After {steps} step(s) with shares of {sizes} examples, {name} in rank {rank} "
                f"is {found}; in one process it would be {right[name]}.",
            )


def test_a_step_with_equal_shares(ranks, solution):
    expect_parameters(trained(ranks, solution, EQUAL), EQUAL)


def test_a_step_with_unequal_shares(ranks, solution):
    expect_parameters(trained(ranks, solution, UNEQUAL), UNEQUAL)


def test_several_steps(ranks, solution):
    expect_parameters(trained(ranks, solution, EQUAL), EQUAL, steps=4)


@pytest.mark.parametrize("sizes", [EQUAL, UNEQUAL])
def test_the_ranks_stay_alike(ranks, solution, sizes):
    (first, _), *others = trained(ranks, solution, sizes)
    for rank, (states, _) in enumerate(others, start=1):
        for name, tensor in first[-1].items():
            torch.testing.assert_close(
                tensor,
                states[-1][name],
                msg=f"After four steps {name} is {tensor} in rank 0 and {states[-1][name]} in "
                f"rank {rank}.",
            )


def test_frozen_parameters(ranks, solution):
    expect_parameters(trained(ranks, solution, EQUAL, frozen=True), EQUAL, frozen=True)


@pytest.mark.parametrize("sizes", [EQUAL, UNEQUAL])
def test_mean_loss(ranks, solution, sizes):
    _, (right,) = by_one_process(sizes, 1)
    for rank, (_, losses) in enumerate(trained(ranks, solution, sizes)):
        assert isinstance(losses[0], float), f"Rank {rank} returns {losses[0]!r}, no Python float."
        assert abs(losses[0] - right) < 1e-4, (
            f"With shares of {sizes} examples, rank {rank} returns {losses[0]:.5f}; "
            f"the mean loss of all is {right:.5f}."
        )


def saved_in_rank(solution):
    """Rank 0 comes late. Each rank has a path of its own, so that one can see who writes."""
    box = [Path(tempfile.mkdtemp()) if dist.get_rank() == 0 else None]
    dist.broadcast_object_list(box, src=0)
    rank, folder = dist.get_rank(), box[0]
    if rank == 0:
        time.sleep(0.1)
    solution.save(net(3), folder / f"rank-{rank}.pt")
    return (folder / "rank-0.pt").is_file(), folder


def test_file_of_rank_0(ranks, solution):
    _, folder = once(ranks, saved_in_rank, solution)[0]
    assert (folder / "rank-0.pt").is_file(), "Rank 0 has written no file at its path."
    state, right = torch.load(folder / "rank-0.pt"), net(3).state_dict()
    assert list(state) == list(right), f"The file has the names {list(state)}."
    for name, tensor in right.items():
        assert torch.equal(state[name], tensor), f"{name} is {state[name]} in the file."


def test_only_rank_0_writes(ranks, solution):
    _, folder = once(ranks, saved_in_rank, solution)[0]
    files = sorted(path.name for path in folder.iterdir())
    assert files == ["rank-0.pt"], f"The files written are {files}, expected rank 0's alone."


def test_nobody_returns_before_the_file_is_there(ranks, solution):
    found = [found for found, _ in once(ranks, saved_in_rank, solution)]
    assert all(found), f"When save returned, the file was there in the ranks: {found}."
