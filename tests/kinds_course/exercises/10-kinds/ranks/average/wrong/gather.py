"""Two collectives where one is enough."""

FAILS = ["test_one_collective"]
SEE = "ranks-idea"

import torch
import torch.distributed as dist


def average(x: torch.Tensor) -> torch.Tensor:
    """Return the mean of every rank's x, in every rank; x stays as it is."""
    total = x.clone()
    dist.reduce(total, 0)
    dist.broadcast(total, 0)
    return total / dist.get_world_size()
