"""model.bfloat16() converts the weights themselves, and small updates are rounded away."""

import torch

FAILS = [
    "test_unmixed_all_is_float32",
    "test_the_model_gets_the_inputs_as_they_are",
    "test_parameters_and_gradients_stay_float32",
]
SEE = "mixed-precision-small-update"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    model.bfloat16()
    predictions = model(inputs.bfloat16())
    loss = loss_fn(predictions.float(), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
