"""The loss inside the block, in a block of its own that turns autocast off."""

import torch


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    optimizer.zero_grad(set_to_none=False)
    with torch.autocast(device_type="cpu", enabled=mixed):
        predictions = model(inputs)
        with torch.autocast(device_type="cpu", enabled=False):
            loss = loss_fn(predictions.to(torch.float32), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
