"""A collective that one rank does not call makes the others wait for ever."""

FAILS = ["test_mean_in_every_rank", "test_mean_of_three", "test_input_stays", "test_one_collective"]
SEE = "ranks-idea"

import torch
import torch.distributed as dist


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean of every rank's x, in every rank; x stays as it is."""
    total = x.clone()
    if dist.get_rank() == 0:
        dist.all_reduce(total)
    return total / dist.get_world_size()
