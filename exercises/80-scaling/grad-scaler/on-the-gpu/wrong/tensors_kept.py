"""The losses are kept as tensors, each with the graph of its step."""

import torch

FAILS = ["test_the_losses_are_plain_floats"]
SEE = "training-loop-item"


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
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss)
    return losses
