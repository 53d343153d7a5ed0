"""Without autocast the layers run in float32: right, and slow."""

import torch

FAILS = ["test_the_layers_run_in_float16"]
SEE = "mixed-precision-product"


def train(model, optimizer, loss_fn, batches, device):
    scaler = torch.amp.GradScaler(device.type)
    losses = []
    for inputs, targets in batches:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        losses.append(loss.item())
    return losses
