"""Checks: the sum, and what is still kept for a backward pass that never comes."""

import torch
from torch import nn


def batches(n):
    return [(torch.randn(4, 3), torch.randn(4, 2)) for _ in range(n)]


def test_sum(solution):
    model, data = nn.Linear(3, 2), batches(3)
    expected = sum(((model(x) - y) ** 2).mean().item() for x, y in data)
    actual = float(solution.total_loss(model, data))
    assert abs(actual - expected) < 1e-4, f"The sum is {actual}, expected {expected}."


def test_no_graph(solution, saved_bytes):
    with saved_bytes() as saved:
        total = solution.total_loss(nn.Linear(3, 2), batches(3))
    assert saved.kept == 0, f"{saved.kept} bytes of activations are kept, for {total} batches' sum."
