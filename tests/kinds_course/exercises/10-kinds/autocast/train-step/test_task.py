"""Checks: types of products and loss, scaling, and the step that overflows."""

import torch
from torch import nn


def run(solution, device, *, x=None, scale=64.0, dtype=torch.bfloat16):
    """Return the model and scaler after one step, and what the weights were."""
    model = nn.Linear(3, 2, device=device)
    before = model.weight.detach().clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler(device, init_scale=scale)
    x = torch.ones(4, 3) if x is None else x
    y = torch.zeros(4, 2, device=device)
    loss = solution.step(model, optimizer, scaler, x.to(device), y, dtype)
    return model, scaler, before, loss


def test_products_in_half_precision(solution, count_ops):
    with count_ops() as ops:
        run(solution, "cpu")
    assert ops.dtypes["addmm"] == {torch.bfloat16}, f"The layer ran in {ops.dtypes['addmm']}."


def test_the_step_is_that_of_the_unscaled_loss(solution):
    model, _, before, _ = run(solution, "cpu")
    largest = (model.weight.detach() - before).abs().max().item()
    assert 0 < largest < 0.5, f"The weights moved by {largest}: is the scale taken out again?"


def test_an_overflow_is_skipped(solution):
    x = torch.ones(4, 3)
    x[0, 0] = float("inf")
    model, _, before, _ = run(solution, "cpu", x=x)
    assert torch.equal(model.weight.detach(), before), "A step with infinite gradients was taken."


def test_an_overflow_halves_the_scale(solution):
    x = torch.full((4, 3), float("inf"))
    _, scaler, _, _ = run(solution, "cpu", x=x)
    assert scaler.get_scale() == 32, f"The scale is {scaler.get_scale()} after an overflow, not 32."


def test_on_the_device(solution, device):
    dtype = torch.float16 if device.type == "cuda" else torch.bfloat16
    loss = run(solution, device.type, dtype=dtype)[3]
    assert loss.dtype == torch.float32, f"The loss is {loss.dtype}."
