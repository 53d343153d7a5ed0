"""A Python loop over the rows runs once for each row."""

FAILS = ["test_one_product", "test_no_loop"]
SEE = "modules-idea"

import torch


def distances(a, b):
    return torch.stack([(row - b).square().sum(1) for row in a])
