"""all_reduce writes into the tensor it is given."""

FAILS = ["test_input_stays"]
SEE = "ranks-idea"

import torch
import torch.distributed as dist


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean of every rank's x, in every rank; x stays as it is."""
    dist.all_reduce(x)
    return x / dist.get_world_size()
