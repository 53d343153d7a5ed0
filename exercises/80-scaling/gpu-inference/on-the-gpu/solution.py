"""Reference: a loader that pins, copies that do not block, one copy back."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


def predict(
    model: nn.Module, dataset: Dataset, batch_size: int, device: torch.device
) -> torch.Tensor:
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for inputs, _ in DataLoader(dataset, batch_size=batch_size, pin_memory=True):
            inputs = inputs.to(device, non_blocking=True)
            found.append(model(inputs).argmax(dim=1))
        return torch.cat(found).cpu()
