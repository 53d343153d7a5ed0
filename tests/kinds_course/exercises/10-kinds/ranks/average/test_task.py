"""Checks: the mean in every rank, from one collective."""

import torch
import torch.distributed as dist


def average_of_ranks(solution):
    x = torch.full((3,), float(dist.get_rank()))
    mean = solution.average(x)
    return mean, x


def test_mean_in_every_rank(ranks, solution):
    means = [mean.tolist() for mean, _ in ranks(average_of_ranks, solution, world_size=2)]
    assert means == [[0.5] * 3] * 2, f"The ranks got {means}."


def test_mean_of_three(ranks, solution):
    means = [mean.tolist() for mean, _ in ranks(average_of_ranks, solution, world_size=3)]
    assert means == [[1.0] * 3] * 3, f"The ranks got {means}."


def test_input_stays(ranks, solution):
    inputs = [x.tolist() for _, x in ranks(average_of_ranks, solution, world_size=2)]
    assert inputs == [[0.0] * 3, [1.0] * 3], f"x was changed: {inputs}."


def test_one_collective(ranks, solution):
    results = ranks(average_of_ranks, solution, world_size=2, count_collectives=True)
    for rank, counts in enumerate(results.collectives):
        assert counts.total() == 1, f"One collective is enough; rank {rank} ran {dict(counts)}."
