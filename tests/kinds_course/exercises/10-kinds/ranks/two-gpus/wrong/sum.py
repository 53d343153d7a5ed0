"""all_reduce adds up; it does not average."""

FAILS = ["test_mean_in_every_rank"]
SEE = "ranks-idea"

import torch
import torch.distributed as dist


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean of every rank's x, in every rank; x stays as it is."""
    total = x.clone()
    dist.all_reduce(total)
    return total
