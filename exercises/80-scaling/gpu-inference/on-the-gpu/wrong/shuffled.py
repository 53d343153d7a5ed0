"""A shuffling loader mixes up which class belongs to which example."""

import torch
from torch.utils.data import DataLoader

FAILS = ["test_the_classes"]
SEE = "dataloader-new-order"


def predict(model, dataset, batch_size, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for inputs, _ in DataLoader(dataset, batch_size=batch_size, pin_memory=True, shuffle=True):
            inputs = inputs.to(device, non_blocking=True)
            found.append(model(inputs).argmax(dim=1))
        return torch.cat(found).cpu()
