"""All the logits are copied to the host, where only their argmax is wanted."""

import torch

FAILS = ["test_no_more_than_the_classes_comes_back"]
SEE = "gpu-inference-shrink-first"


def predict(model, batches, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for x in batches:
            x = x.to(device, non_blocking=True)
            found.append(model(x))
        return torch.cat(found).cpu().argmax(dim=1)
