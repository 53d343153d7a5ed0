"""Checks, on the real device: it learns, in float16, and overflows do no harm."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def case(device, seed=0, batches=60):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 1)).to(device)
    inputs = [torch.randn(16, 4) for _ in range(batches)]
    return model, [(x, x[:, :1] - 2 * x[:, 1:2]) for x in inputs]


def run(solution, device, model, data, loss_fn=F.mse_loss, lr=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    return solution.train(model, optimizer, loss_fn, data, device)


@pytest.mark.parametrize("seed", [0, 1])
def test_it_learns(solution, device, seed):
    def loss_fn(predictions, targets):  # so steep that the first scale overflows
        return F.mse_loss(predictions, targets) * 32

    model, data = case(device, seed)
    losses = run(solution, device, model, data, loss_fn, lr=0.1 / 32)
    first, last = sum(losses[:10]) / 10, sum(losses[-10:]) / 10
    assert last < 0.3 * first, f"The mean loss goes from {first:.3f} to {last:.3f} in 60 steps."


def test_the_losses_are_plain_floats(solution, device):
    model, data = case(device, 2, batches=5)
    kinds = [type(loss).__name__ for loss in run(solution, device, model, data)]
    assert kinds == ["float"] * 5, f"For five batches it returns {kinds}."


def test_the_losses_are_unscaled(solution, device):
    model, data = case(device, 2, batches=2)
    with torch.no_grad():
        expected = F.mse_loss(model(data[0][0].to(device)), data[0][1].to(device)).item()
    found = torch.as_tensor(run(solution, device, model, data)[0]).item()
    assert found == pytest.approx(expected, rel=0.02), (
        f"The first loss is {found}, expected {expected}."
    )


def test_the_layers_run_in_float16(solution, device):
    model, data = case(device, 3, batches=2)
    kinds, losses = [], []
    model[0].register_forward_hook(lambda _, __, output: kinds.append(output.dtype))

    def loss_fn(predictions, targets):
        losses.append(predictions.dtype)
        return F.mse_loss(predictions.float(), targets)

    run(solution, device, model, data, loss_fn)
    assert kinds == [torch.float16] * 2, f"In two steps the first layer returned {kinds}."
    assert losses == [torch.float32] * 2, f"loss_fn was called with predictions of {losses}."
    assert model[0].weight.dtype == torch.float32, f"The weights are {model[0].weight.dtype}."


def test_small_gradients_do_not_vanish(solution, device):
    model, data = case(device, 4, batches=1)
    seen = []
    model[2].bias.register_hook(lambda grad: seen.append(grad.abs().max().item()))
    run(solution, device, model, data, lambda p, t: (p - t).mean() * 1e-8)
    assert seen[0] > 0, "Gradients of 1e-8 reach the last layer as 0."


def test_an_overflow_changes_no_weight(solution, device):
    model, data = case(device, 5, batches=3)
    data[1][0][0, 0] = float("inf")
    run(solution, device, model, data)
    finite = all(bool(p.isfinite().all()) for p in model.parameters())
    assert finite, "After a batch with an infinite input, the weights are no longer finite."


def test_the_scale_falls_after_an_overflow(solution, device):
    model, data = case(device, 6, batches=3)
    seen = []
    model[2].bias.register_hook(lambda grad: seen.append(grad.abs().max().item()))
    data[0][0][0, 0] = float("inf")
    run(solution, device, model, data, lambda p, t: p.mean())
    found = seen[1:]
    assert found == pytest.approx([32768, 32768], rel=0.01), (
        f"An overflow, then gradients of 1: scaled they are {found}, expected 32768 twice."
    )
