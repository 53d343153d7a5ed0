"""eval() changes layers only; without inference_mode a graph is recorded for nothing."""

import torch

FAILS = ["test_inference_mode"]
SEE = "gpu-inference-two-switches"


def predict(model, batches, device):
    model = model.to(device).eval()
    found = []
    if True:
        for x in batches:
            x = x.to(device, non_blocking=True)
            found.append(model(x).argmax(dim=1))
        return torch.cat(found).cpu()
