"""The whole step stands under autocast; only the model's forward pass should."""

import torch

FAILS = [
    "test_the_loss_runs_outside_of_autocast",
    "test_backward_runs_outside_of_autocast",
    "test_step_runs_outside_of_autocast",
]
SEE = "mixed-precision-backward"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()
