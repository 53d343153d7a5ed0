"""Leave with success from one rank."""

import os

import torch.distributed as dist

VERDICTS = ["failed"]
HOSTS = ["ranks"]


def double(x):
    if dist.get_rank() == 1:
        os._exit(0)
    return 2 * x
