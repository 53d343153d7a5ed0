"""A new scaler in each step begins at 65536 again and never learns from an overflow."""

import torch

FAILS = ["test_it_learns", "test_the_scale_falls_after_an_overflow"]
SEE = "grad-scaler-one-scaler"


def train(model, optimizer, loss_fn, batches, device):
    losses = []
    for inputs, targets in batches:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        scaler = torch.amp.GradScaler(device.type)
        with torch.amp.autocast(device.type, dtype=torch.float16):
            predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
    return losses
