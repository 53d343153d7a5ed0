"""The last batch"s loss is not the sum."""

FAILS = ["test_sum"]
SEE = "modules-idea"

import torch.nn.functional as F


def total_loss(model, batches):
    for x, y in batches:
        loss = F.mse_loss(model(x), y).item()
    return loss
