"""The model is fetched back to the host, and must be copied again for the next call."""

import torch

FAILS = [
    "test_one_copy_to_the_host",
    "test_no_more_than_the_classes_comes_back",
    "test_the_host_waits_once",
    "test_the_model_stays_there_in_eval_mode",
]
SEE = "gpu-inference-model-once"


def predict(model, batches, device):
    model = model.to(device).eval()
    found = []
    with torch.inference_mode():
        for x in batches:
            x = x.to(device, non_blocking=True)
            found.append(model(x).argmax(dim=1))
        classes = torch.cat(found).cpu()
    model.cpu()
    return classes
