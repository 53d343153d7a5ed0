"""The switch is not passed on: with mixed=False the model still runs in bfloat16."""

import torch

FAILS = ["test_unmixed_all_is_float32"]
SEE = "mixed-precision-product"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16):
        predictions = model(inputs)
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
