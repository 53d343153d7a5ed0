"""`cuda` is written into the function, which then fails where there is no GPU."""

import torch

FAILS = ["test_on_the_cpu"]
SEE = "devices-current-accelerator"
RAISES = "RuntimeError"


def predict(model, batches, device):
    model = model.to("cuda").eval()
    found = []
    with torch.inference_mode():
        for x in batches:
            x = x.to("cuda", non_blocking=True)
            found.append(model(x).argmax(dim=1))
        return torch.cat(found).cpu()
