"""Printing is not saving."""

FAILS = ["test_saves_the_mean"]
SEE = "scripts-idea"

import sys

import torch

if len(sys.argv) < 2:
    sys.exit(2)
print(torch.tensor([float(n) for n in sys.argv[1:]]).mean().item())
