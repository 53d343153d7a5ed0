"""Without autocast the model runs in float32, and a loss rounded afterwards is no gain."""

import torch

FAILS = ["test_the_layers_run_in_bfloat16"]
SEE = "mixed-precision-product"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    predictions = model(inputs)
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
