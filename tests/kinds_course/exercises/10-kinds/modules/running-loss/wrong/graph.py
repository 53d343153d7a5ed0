"""Adding up losses with their graphs keeps every batch"s activations."""

FAILS = ["test_no_graph"]
SEE = "modules-idea"

import torch.nn.functional as F


def total_loss(model, batches):
    return sum(F.mse_loss(model(x), y) for x, y in batches)
