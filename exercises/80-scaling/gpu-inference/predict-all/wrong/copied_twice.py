"""Each batch is copied to the device a second time, for a look at its values."""

import torch

FAILS = ["test_each_tensor_is_copied_to_the_device_once"]
SEE = "gpu-inference-model-once"


def predict(model, batches, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for x in batches:
            source, x = x, x.to(device, non_blocking=True)
            x = x + 0 * source.to(device, non_blocking=True)
            found.append(model(x).argmax(dim=1))
        return torch.cat(found).cpu()
