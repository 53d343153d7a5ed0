"""The loss is returned as a tensor with its graph; `.item()` makes it a number."""

import torch

FAILS = ["test_the_loss"]
SEE = "training-loop-item"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs)
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
