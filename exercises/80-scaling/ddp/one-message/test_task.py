"""Checks: steps against those of one process, messages counted, one rank alone, one file."""

import tempfile
import time
from pathlib import Path

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

# For each rank, the number of parts and the number of examples in each part.
ONE_PART, PARTS, SMALL_PARTS = (1, 6), (7, 2), (3, 1)


def net(seed, dtype=torch.float32):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 3)).to(dtype)


def net_with_buffers(seed):
    """A network whose batch norm has already seen batches, and trusts them in eval mode."""
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(3, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Linear(5, 3))
    model[1].running_mean.normal_(std=3)
    model[1].running_var.uniform_(0.05, 4)
    return model


def examples(count, step, dtype=torch.float32):
    source = torch.Generator().manual_seed(step)
    inputs = torch.randn(count, 3, generator=source, dtype=dtype) * 3
    return inputs, torch.randint(0, 3, (count,), generator=source)


def sgd(model):
    return torch.optim.SGD(model.parameters(), lr=0.3, momentum=0.9)


def trained_in_rank(solution, runs, dtype=torch.float32):
    """For each run, a cut and a number of steps, what this rank has."""
    return [one_run_in_rank(solution, cut, steps, dtype) for cut, steps in runs]


def one_run_in_rank(solution, cut, steps, dtype):
    """The network after each step, and the losses."""
    count, size = cut
    ddp = DistributedDataParallel(net(dist.get_rank(), dtype))
    optimizer, states, losses = sgd(ddp), [], []
    for step in range(steps):
        whole = examples(dist.get_world_size() * count * size, step, dtype)
        ours = [x.chunk(dist.get_world_size())[dist.get_rank()] for x in whole]
        parts = list(zip(*(x.split(size) for x in ours), strict=True))
        losses.append(solution.train_step(ddp, optimizer, nn.CrossEntropyLoss(), parts))
        states.append({name: x.clone() for name, x in ddp.module.state_dict().items()})
    return states, losses


def by_one_process(world_size, cut, steps, dtype=torch.float32):
    """What one process has after each step, and the mean loss of each rank in each."""
    model, states, losses = net(0, dtype), [], []
    optimizer = sgd(model)
    for step in range(steps):
        inputs, targets = examples(world_size * cut[0] * cut[1], step, dtype)
        optimizer.zero_grad()
        each = nn.functional.cross_entropy(model(inputs), targets, reduction="none")
        each.mean().backward()
        optimizer.step()
        losses.append([share.mean().item() for share in each.chunk(world_size)])
        states.append({name: x.clone() for name, x in model.state_dict().items()})
    return states, losses


seen = {}


def once(ranks, function, solution, *args, **options):
    """Run the function in the ranks; checks that ask for the same share what came of one run."""
    key = (function, args, *options.items())
    if key not in seen:
        try:
            seen[key] = ranks(function, solution, *args, seconds=15, **options)
        except Exception as error:
            seen[key] = error
    if isinstance(seen[key], Exception):
        raise seen[key]
    return seen[key]


def trained_by_two(ranks, solution):
    """What both ranks have after a step with one part, and after four steps with several."""
    return once(
        ranks, trained_in_rank, solution, ((ONE_PART, 1), (PARTS, 4)), count_collectives=True
    )


def one_step(ranks, solution):
    return [of_rank[0] for of_rank in trained_by_two(ranks, solution)]


def four_steps(ranks, solution):
    return [of_rank[1] for of_rank in trained_by_two(ranks, solution)]


def expect_parameters(results, cut, steps, dtype=torch.float32):
    """Compare each rank's network after so many steps with that of one process."""
    world_size = len(results)
    right = by_one_process(world_size, cut, steps, dtype)[0][-1]
    for rank, (states, _) in enumerate(results):
        for name, tensor in right.items():
            torch.testing.assert_close(
                states[steps - 1][name],
                tensor,
                rtol=1e-4,
                atol=1e-5,
                msg=f"After {steps} step(s) of {world_size} ranks with {cut[0]} part(s) of "
                f"{cut[1]} example(s) each, {name} in rank {rank} is {states[steps - 1][name]}; "
                f"in one process it would be {tensor}.",
            )


def test_a_step_with_one_part(ranks, solution):
    expect_parameters(one_step(ranks, solution), ONE_PART, 1)


def test_a_step_with_several_parts(ranks, solution):
    expect_parameters(four_steps(ranks, solution), PARTS, 1)


def test_a_step_of_four_ranks(ranks, solution):
    runs = ((SMALL_PARTS, 1),)
    results = once(ranks, trained_in_rank, solution, runs, torch.float64, world_size=4)
    expect_parameters([of_rank[0] for of_rank in results], SMALL_PARTS, 1, torch.float64)


def test_several_steps(ranks, solution):
    expect_parameters(four_steps(ranks, solution), PARTS, 4)


def test_the_ranks_stay_alike(ranks, solution):
    (first, _), (second, _) = four_steps(ranks, solution)
    for name in first[-1]:
        torch.testing.assert_close(
            first[-1][name],
            second[-1][name],
            msg=f"After four steps {name} is {first[-1][name]} in rank 0 and {second[-1][name]} "
            "in rank 1.",
        )


def test_mean_loss_of_this_rank(ranks, solution):
    _, right = by_one_process(2, PARTS, 1)
    for rank, (_, losses) in enumerate(four_steps(ranks, solution)):
        assert isinstance(losses[0], float), f"Rank {rank} returns {losses[0]!r}, no Python float."
        assert abs(losses[0] - right[0][rank]) < 1e-4, (
            f"With {PARTS[0]} parts of {PARTS[1]} examples, rank {rank} returns {losses[0]:.5f}; "
            f"the mean loss over its examples is {right[0][rank]:.5f}."
        )


def test_gradients_travel_once_a_step(ranks, solution):
    parameters = len(list(net(0).parameters()))
    counts = trained_by_two(ranks, solution).collectives
    for rank, counted in enumerate(counts):
        assert counted["all_reduce"] <= 5 * parameters, (
            f"In a step of one part and 4 steps of {PARTS[0]} parts rank {rank} ran all_reduce "
            f"{counted['all_reduce']} times; a step of {parameters} parameters needs "
            f"{parameters} at most."
        )


def measured_in_rank(solution, alone):
    """One rank measures two networks; afterwards all meet: did a message go astray?"""
    networks = [DistributedDataParallel(net_with_buffers(seed)) for seed in range(2)]
    found = []
    if dist.get_rank() == alone:
        found = [solution.accuracy(ddp, *examples(40, seed)) for seed, ddp in enumerate(networks)]
    ones = torch.ones(3)
    dist.all_reduce(ones)
    modes = [module.training for ddp in networks for module in ddp.modules()]
    return found, modes, dict(networks[0].module.state_dict()), ones.tolist()


def test_accuracy(ranks, solution):
    results = once(ranks, measured_in_rank, solution, 0, world_size=1)
    for seed, found in enumerate(results[0][0]):
        inputs, targets = examples(40, seed)
        predicted = net_with_buffers(seed).eval()(inputs).argmax(dim=1)
        right = (predicted == targets).double().mean().item()
        assert isinstance(found, float), f"Rank 0 got {found!r}, not a Python float."
        assert abs(found - right) < 1e-6, (
            f"In eval mode the network has {right:.4f} right; accuracy says {found:.4f}."
        )


def test_one_rank_alone_can_measure(ranks, solution):
    for rank, (_, _, _, ones) in enumerate(once(ranks, measured_in_rank, solution, 1)):
        assert ones == [2] * 3, (
            f"Rank 1 measured alone, and the sum of ones that came next is {ones} in rank {rank}: "
            "a message of the measuring went astray."
        )


def test_train_mode_after_measuring(ranks, solution):
    modes = once(ranks, measured_in_rank, solution, 0, world_size=1)[0][1]
    assert all(modes), f"After accuracy, `training` of ddp and its parts is {modes}."


def test_measuring_changes_no_number(ranks, solution):
    right = net_with_buffers(0).state_dict()
    state = once(ranks, measured_in_rank, solution, 0, world_size=1)[0][2]
    for name in right:
        assert torch.equal(state[name], right[name]), (
            f"{name} was {right[name]} before measuring and is {state[name]} now."
        )


def saved_in_rank(solution):
    """Rank 0 comes late. Each rank has a path of its own, so that one can see who writes."""
    box = [Path(tempfile.mkdtemp()) if dist.get_rank() == 0 else None]
    dist.broadcast_object_list(box, src=0)
    rank, folder = dist.get_rank(), box[0]
    ddp = DistributedDataParallel(net_with_buffers(3))
    if rank == 0:
        time.sleep(0.1)
    solution.save(ddp, folder / f"rank-{rank}.pt")
    found = (folder / "rank-0.pt").is_file()
    dist.barrier()
    files = sorted(path.name for path in folder.iterdir())
    state = torch.load(folder / "rank-0.pt") if "rank-0.pt" in files else {}
    return found, files, dict(state)


def test_file_of_the_network_inside(ranks, solution):
    _, files, state = once(ranks, saved_in_rank, solution)[0]
    assert "rank-0.pt" in files, "Rank 0 has written no file at its path."
    right = net_with_buffers(3).state_dict()
    assert list(state) == list(right), (
        f"The network's names are {list(right)}; those in the file are {list(state)}."
    )
    for name, tensor in right.items():
        assert torch.equal(state[name], tensor), f"{name} is {state[name]} in the file."


def test_only_rank_0_writes(ranks, solution):
    _, files, _ = once(ranks, saved_in_rank, solution)[0]
    assert files == ["rank-0.pt"], f"The files written are {files}, expected rank 0's alone."


def test_nobody_returns_before_the_file_is_there(ranks, solution):
    found = [found for found, _, _ in once(ranks, saved_in_rank, solution)]
    assert all(found), f"When save returned, the file was there in the ranks: {found}."
