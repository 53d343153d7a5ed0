"""Lift the limits of the process, then take memory."""

import resource

import torch

VERDICTS = ["tampered", "out-of-memory"]
LIMITS = {"memory_mb": 512}
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def double(x):
    kept = []
    while True:
        kept.append(torch.ones(2**22))
