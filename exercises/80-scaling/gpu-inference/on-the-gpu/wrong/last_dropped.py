"""drop_last leaves the examples of a short last batch without a class."""

import torch
from torch.utils.data import DataLoader

FAILS = ["test_the_classes", "test_the_batches"]
SEE = "dataloader-drop-last"


def predict(model, dataset, batch_size, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for inputs, _ in DataLoader(dataset, batch_size=batch_size, pin_memory=True, drop_last=True):
            inputs = inputs.to(device, non_blocking=True)
            found.append(model(inputs).argmax(dim=1))
        return torch.cat(found).cpu()
