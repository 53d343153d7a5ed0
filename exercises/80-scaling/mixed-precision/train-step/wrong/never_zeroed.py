"""Without zero_grad the second step uses the gradients of two batches."""

import torch

FAILS = ["test_two_steps_are_near_those_of_float32"]
SEE = "training-loop-zero-grad-place"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs)
    loss = loss_fn(predictions.float(), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
