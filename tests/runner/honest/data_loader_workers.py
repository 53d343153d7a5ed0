"""Loads data with worker processes."""

import torch
from torch.utils.data import DataLoader, TensorDataset


def double(x):
    if x is None:
        raise ValueError("nothing to double")
    rows = TensorDataset(x.reshape(-1, 1))
    loader = DataLoader(rows, batch_size=2, num_workers=2)
    return torch.cat([2 * batch for (batch,) in loader]).reshape(x.shape)
