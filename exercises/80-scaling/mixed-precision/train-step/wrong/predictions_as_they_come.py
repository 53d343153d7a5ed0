"""After the block the predictions are still bfloat16: convert them before the loss."""

import torch

FAILS = ["test_the_loss_gets_float32_predictions"]
SEE = "mixed-precision-left-the-block"


def train_step(model, optimizer, loss_fn, inputs, targets, mixed=True):
    with torch.amp.autocast(inputs.device.type, dtype=torch.bfloat16, enabled=mixed):
        predictions = model(inputs)
    loss = loss_fn(predictions, targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
