"""Checks: the same as on the simulated device, on the real one; nothing is left on it."""

import torch
from torch import nn


def test_value(solution, device):
    model, batches = nn.Linear(3, 2), [(torch.randn(4, 3), torch.randn(4, 2)) for _ in range(5)]
    expected = sum(((model(x) - y) ** 2).mean().item() for x, y in batches) / 5
    actual = solution.evaluate(model, batches, device)
    assert abs(actual - expected) < 1e-3, f"The loss is {actual}, expected {expected}."


def test_waits_once(solution, traffic, device):
    model, batches = nn.Linear(3, 2), [(torch.randn(4, 3), torch.randn(4, 2)) for _ in range(5)]
    with traffic() as seen:
        solution.evaluate(model, batches, device)
    assert not seen.simulated
    assert len(seen.waits) == 1, f"The host need wait once, at the end: {seen}."
