"""Checks: what each rank fetched, replayed by one process; the accuracy; the group left."""

import os

import torch
import torch.distributed as dist
from torch import nn
from torch.utils.data import Dataset

EPOCHS, BATCH_SIZE, LR = 3, 4, 0.3
# One with which padding, and each share by itself, has another accuracy than the whole.
TEST_SEED = 268
# Training examples, ranks, test examples (once more than one batch), epochs.
EVEN, UNEVEN, UNTRAINED = (20, 2, 15, EPOCHS), (17, 4, 3, EPOCHS), (20, 2, 300, 0)


class Noted(Dataset):
    """Random examples; notes the numbers of those that were fetched."""

    def __init__(self, count, seed):
        source = torch.Generator().manual_seed(seed)
        self.inputs = torch.randn(count, 3, generator=source) * 2
        self.targets = torch.randint(0, 3, (count,), generator=source)
        self.fetched = []

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, number):
        self.fetched.append(int(number))
        return self.inputs[number], self.targets[number]


class Net(nn.Module):
    """A small network. Its logits in eval mode come from a buffer, whatever it has learnt."""

    def __init__(self, seed):
        torch.manual_seed(seed)
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 3))
        self.register_buffer("fixed", torch.randn(3, 3))

    def forward(self, x):
        return self.layers(x) if self.training else x @ self.fixed


def run_in_rank(solution, train_count, test_count, epochs):
    rank, train_data = int(os.environ["RANK"]), Noted(train_count, seed=1)
    test_data = Noted(test_count, seed=TEST_SEED)
    network, accuracy = solution.main(
        lambda: Net(rank), train_data, test_data, epochs, BATCH_SIZE, LR
    )
    left = not dist.is_initialized()
    state = {name: tensor.detach().clone() for name, tensor in network.state_dict().items()}
    return {
        "type": type(network).__name__,
        "state": state,
        "accuracy": accuracy,
        "fetched": train_data.fetched,
        "left": left,
    }


seen = {}


def outcome(ranks, solution, start):
    """What every rank has in the end; checks that ask for the same share what came of one start."""
    train_count, world_size, *rest = start
    if start not in seen:
        try:
            seen[start] = ranks(
                run_in_rank,
                solution,
                train_count,
                *rest,
                world_size=world_size,
                init=False,
                seconds=20,
            )
        except Exception as error:
            seen[start] = error
    if isinstance(seen[start], Exception):
        raise seen[start]
    return seen[start]


def share_of(result, epoch):
    """What this rank fetched in this epoch."""
    size = len(result["fetched"]) // EPOCHS
    return result["fetched"][epoch * size : (epoch + 1) * size]


def test_equal_shares(ranks, solution):
    for cut in (EVEN, UNEVEN):
        fetched = [len(result["fetched"]) for result in outcome(ranks, solution, cut)]
        size = EPOCHS * -(-cut[0] // cut[1])
        assert fetched == [size] * cut[1], (
            f"{cut[0]} training examples, {cut[1]} ranks, {EPOCHS} epochs: each rank should fetch "
            f"{size} examples; they fetched {fetched}."
        )


def test_every_example_in_each_epoch(ranks, solution):
    for cut in (EVEN, UNEVEN):
        results = outcome(ranks, solution, cut)
        for epoch in range(EPOCHS):
            found = {number for result in results for number in share_of(result, epoch)}
            missing = sorted(set(range(cut[0])) - found)
            assert not missing, (
                f"In epoch {epoch} of {cut[1]} ranks, of {cut[0]} training examples nobody "
                f"fetched {missing}."
            )


def test_a_new_order_in_each_epoch(ranks, solution):
    result = outcome(ranks, solution, EVEN)[0]
    first, second, third = (share_of(result, epoch) for epoch in range(EPOCHS))
    assert first != second != third != first, (
        f"The examples of rank 0 in three epochs: {first}, {second}, {third}."
    )


def replayed(results, cut):
    """The network of one process that makes the same steps, with the examples fetched."""
    data, network = Noted(cut[0], seed=1), Net(0)
    optimizer = torch.optim.SGD(network.parameters(), lr=LR)
    for epoch in range(EPOCHS):
        everyones = [share_of(result, epoch) for result in results]
        for start in range(0, max(map(len, everyones)), BATCH_SIZE):
            batch = [k for share in everyones for k in share[start : start + BATCH_SIZE]]
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(data.inputs[batch]), data.targets[batch]).backward()
            optimizer.step()
    return network


def test_the_steps_of_one_process(ranks, solution):
    for cut in (EVEN, UNEVEN):
        results = outcome(ranks, solution, cut)
        right = replayed(results, cut).state_dict()
        for rank, result in enumerate(results):
            for name in right:
                found = result["state"].get(f"module.{name}", result["state"].get(name))
                torch.testing.assert_close(
                    found,
                    right[name],
                    rtol=1e-4,
                    atol=1e-5,
                    msg=f"With {cut[1]} ranks, {name} in rank {rank} is {found}; one process that "
                    f"makes the same steps has {right[name]}.",
                )


def test_the_network_itself(ranks, solution):
    for rank, result in enumerate(outcome(ranks, solution, EVEN)):
        assert result["type"] == "Net", (
            f"make_network makes a Net; rank {rank} returned a {result['type']}."
        )


def expect_accuracy(ranks, solution, start):
    _, world_size, test_count, _ = start
    data = Noted(test_count, seed=TEST_SEED)
    hits = Net(0).eval()(data.inputs).argmax(dim=1) == data.targets
    for rank, result in enumerate(outcome(ranks, solution, start)):
        found = result["accuracy"]
        assert isinstance(found, float), f"Rank {rank} returns {found!r}, no Python float."
        assert abs(found - hits.double().mean().item()) < 1e-6, (
            f"{world_size} ranks: rank 0's network gets {hits.sum()} of {test_count} test examples "
            f"right; rank {rank} returns {found:.4f}."
        )


def test_accuracy_of_equal_shares(ranks, solution):
    expect_accuracy(ranks, solution, UNTRAINED)


def test_accuracy_counts_each_example_once(ranks, solution):
    expect_accuracy(ranks, solution, EVEN)


def test_fewer_test_examples_than_ranks(ranks, solution):
    expect_accuracy(ranks, solution, UNEVEN)


def test_the_group_is_left(ranks, solution):
    for rank, result in enumerate(outcome(ranks, solution, EVEN)):
        assert result["left"], f"Rank {rank} has returned and is in the process group still."
