"""The sum is not the mean."""

FAILS = ["test_prints_the_mean"]
SEE = "scripts-idea"

import sys

import torch

if len(sys.argv) < 2:
    sys.exit(2)
numbers = torch.tensor([float(n) for n in sys.argv[1:]])
print(numbers.sum().item())
torch.save(numbers.mean(), "mean.pt")
