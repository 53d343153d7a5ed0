"""Checks: two ranks and four, with shares of different sizes."""

import pytest
import torch
import torch.distributed as dist


def part(shape, dtype, rank):
    """This rank's x."""
    return torch.randn(shape, generator=torch.Generator().manual_seed(rank)).to(dtype)


def average_in_rank(solution, shape, dtype):
    x = part(shape, dtype, dist.get_rank())
    return solution.average(x), x


def expect_average(ranks, solution, world_size, shape, dtype):
    expected = sum(part(shape, dtype, rank) for rank in range(world_size)) / world_size
    results = ranks(average_in_rank, solution, shape, dtype, world_size=world_size, seconds=20)
    for rank, (mean, _) in enumerate(results):
        torch.testing.assert_close(
            mean,
            expected,
            msg=f"The mean of {world_size} ranks is {expected}; rank {rank} got {mean}.",
        )


@pytest.mark.parametrize(
    ("shape", "dtype"), [((3,), torch.float32), ((2, 5), torch.float64), ((), torch.float32)]
)
def test_average(ranks, solution, shape, dtype):
    expect_average(ranks, solution, 2, shape, dtype)


def test_average_of_four(ranks, solution):
    expect_average(ranks, solution, 4, (4, 2), torch.float32)


def test_x_stays(ranks, solution):
    for rank, (_, x) in enumerate(
        ranks(average_in_rank, solution, (3,), torch.float32, seconds=20)
    ):
        expected = part((3,), torch.float32, rank)
        assert torch.equal(x, expected), f"Rank {rank}'s x was {expected} and is {x} now."


def accuracy_in_rank(solution, scores):
    """Each rank has (right, count) examples."""
    right, count = scores[dist.get_rank()]
    labels = torch.arange(count)
    predictions = labels + (labels >= right)
    return solution.accuracy(predictions, labels)


def expect_accuracy(ranks, solution, scores):
    expected = sum(right for right, _ in scores) / sum(count for _, count in scores)
    results = ranks(accuracy_in_rank, solution, scores, world_size=len(scores), seconds=20)
    for rank, found in enumerate(results):
        assert isinstance(found, float), f"Rank {rank} got {found!r}, not a Python float."
        assert abs(found - expected) < 1e-6, (
            f"Ranks with (right, count) {scores}: rank {rank} got {found}, expected {expected}."
        )


@pytest.mark.parametrize("scores", [[(1, 4), (3, 4)], [(5, 5), (5, 5)]])
def test_accuracy_of_equal_shares(ranks, solution, scores):
    expect_accuracy(ranks, solution, scores)


@pytest.mark.parametrize("scores", [[(9, 10), (0, 2)], [(1, 1), (0, 3), (7, 7), (2, 9)]])
def test_accuracy_of_unequal_shares(ranks, solution, scores):
    expect_accuracy(ranks, solution, scores)


@pytest.mark.parametrize("scores", [[(3, 4), (0, 0)], [(0, 0), (0, 2)]])
def test_a_rank_without_examples(ranks, solution, scores):
    expect_accuracy(ranks, solution, scores)


def settings_in_rank(solution, everyones):
    settings = everyones[dist.get_rank()]
    return solution.shared_settings(settings), settings


def expect_settings(ranks, solution, everyones):
    results = ranks(settings_in_rank, solution, everyones, world_size=len(everyones), seconds=20)
    for rank, (found, _) in enumerate(results):
        assert found == everyones[0], (
            f"Ranks with {everyones}: rank {rank} got {found}, expected rank 0's."
        )
    assert results[0][1] == everyones[0], f"Rank 0's own dictionary is {results[0][1]} now."


def test_settings(ranks, solution):
    expect_settings(ranks, solution, [{"lr": 0.5, "sizes": [3, 4], "name": "tiny"}, None])


def test_settings_of_the_others_do_not_count(ranks, solution):
    expect_settings(ranks, solution, [{"lr": 0.5}, {"lr": 9.0, "momentum": 0.9}, None, {}])
