"""Keep ever more tensors."""

import torch

VERDICTS = ["out-of-memory"]
LIMITS = {"memory_mb": 512}
kept = []


def double(x):
    while True:
        kept.append(torch.ones(2**22))
