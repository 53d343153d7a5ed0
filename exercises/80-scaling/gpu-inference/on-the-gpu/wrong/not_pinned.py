"""Ordinary memory: the copy cannot run beside the calculation, whatever non_blocking says."""

import torch
from torch.utils.data import DataLoader

FAILS = ["test_batches_lie_in_pinned_memory"]
SEE = "gpu-inference-pinned"


def predict(model, dataset, batch_size, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for inputs, _ in DataLoader(dataset, batch_size=batch_size):
            inputs = inputs.to(device, non_blocking=True)
            found.append(model(inputs).argmax(dim=1))
        return torch.cat(found).cpu()
