"""Without non_blocking the host waits until each batch has been copied."""

import torch

FAILS = ["test_batches_are_copied_without_blocking"]
SEE = "gpu-inference-pinned"


def predict(model, batches, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for x in batches:
            x = x.to(device)
            found.append(model(x).argmax(dim=1))
        return torch.cat(found).cpu()
