"""The batches are pinned for nothing: without non_blocking the host waits for each copy."""

import torch
from torch.utils.data import DataLoader

FAILS = ["test_batches_are_copied_without_blocking"]
SEE = "gpu-inference-pinned"


def predict(model, dataset, batch_size, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for inputs, _ in DataLoader(dataset, batch_size=batch_size, pin_memory=True):
            inputs = inputs.to(device)
            found.append(model(inputs).argmax(dim=1))
        return torch.cat(found).cpu()
