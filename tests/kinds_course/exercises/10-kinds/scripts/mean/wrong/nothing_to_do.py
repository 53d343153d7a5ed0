"""Without an exit code the caller takes it for a success."""

FAILS = ["test_without_numbers"]
SEE = "scripts-idea"

import sys

import torch

if len(sys.argv) > 1:
    mean = torch.tensor([float(n) for n in sys.argv[1:]]).mean()
    print(mean.item())
    torch.save(mean, "mean.pt")
