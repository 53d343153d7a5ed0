"""optimizer.step() takes the scaled gradients as they are."""

import torch

FAILS = [
    "test_it_learns",
    "test_an_overflow_changes_no_weight",
    "test_the_scale_falls_after_an_overflow",
]
SEE = "grad-scaler-plain-step"


def train(model, optimizer, loss_fn, batches, device):
    scaler = torch.amp.GradScaler(device.type)
    losses = []
    for inputs, targets in batches:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        with torch.amp.autocast(device.type, dtype=torch.float16):
            predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        scaler.scale(loss).backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
