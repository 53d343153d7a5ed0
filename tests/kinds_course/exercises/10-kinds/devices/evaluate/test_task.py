"""Checks: the value, where it is computed, what is copied, and how often the host waits."""

import torch
from torch import nn


def case():
    return nn.Linear(3, 2), [(torch.randn(4, 3), torch.randn(4, 2)) for _ in range(5)]


def test_value(solution, traffic):
    model, batches = case()
    expected = sum(((model(x) - y) ** 2).mean().item() for x, y in batches) / 5
    with traffic():
        actual = solution.evaluate(model, batches, "cuda")
    assert abs(actual - expected) < 1e-5, f"The loss is {actual}, expected {expected}."


def test_runs_on_the_device(solution, traffic):
    model, batches = case()
    with traffic() as seen:
        solution.evaluate(model, batches, "cuda")
        device = model.weight.device
    assert device.type == "cuda", f"The model is on {device}."
    assert len(seen.to_device) >= 12, f"Model and batches belong on the device: {seen}."


def test_copies_once(solution, traffic):
    model, batches = case()
    with traffic() as seen:
        solution.evaluate(model, batches, "cuda")
    assert len(seen.to_device) <= 12, f"Each tensor is copied once, so 12 copies: {seen}."


def test_waits_once(solution, traffic):
    model, batches = case()
    with traffic() as seen:
        solution.evaluate(model, batches, "cuda")
    assert len(seen.waits) <= 1, f"The host need wait once, at the end: {seen}."
