"""Autocast converts where a product wants it; inputs cast by hand have lost their digits for all."""

import torch

FAILS = ["test_the_model_gets_the_inputs_as_they_are"]
SEE = "mixed-precision-input-cast"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs.bfloat16() if mixed else inputs)
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
