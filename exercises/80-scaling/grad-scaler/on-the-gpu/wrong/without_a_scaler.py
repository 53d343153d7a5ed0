"""Nothing scales the loss: small gradients vanish, and the first overflow ruins the weights."""

import torch

FAILS = [
    "test_small_gradients_do_not_vanish",
    "test_an_overflow_changes_no_weight",
    "test_the_scale_falls_after_an_overflow",
]
SEE = "grad-scaler-underflow"


def train(model, optimizer, loss_fn, batches, device):
    losses = []
    for inputs, targets in batches:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        with torch.amp.autocast(device.type, dtype=torch.float16):
            predictions = model(inputs)
        loss = loss_fn(predictions.float(), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
