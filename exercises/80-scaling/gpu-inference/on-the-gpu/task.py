"""A dataset through a real GPU.

The whole way, on a real device: from a dataset by way of pinned memory to the GPU, and
back in one copy.
"""

import torch
from torch import nn
from torch.utils.data import Dataset


def predict(
    model: nn.Module, dataset: Dataset, batch_size: int, device: torch.device
) -> torch.Tensor:
    """Return the class number of every example of the dataset, in order, on the host.

    Items are pairs (input, label), the input a tensor of shape (d,), the label unused.
    The model turns a batch (b, d) into logits (b, classes); it runs on `device`, a GPU,
    in eval mode and inference mode, on batches of `batch_size` (the last may be short).
    The batches lie in pinned memory when they are copied, and the copies do not block.
    One copy goes back to the host. The result is int64, of shape (number of examples,).
    """
    raise NotImplementedError
