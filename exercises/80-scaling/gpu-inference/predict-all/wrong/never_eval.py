"""The model predicts in training mode: dropout drops half of what it sees."""

import torch

FAILS = ["test_the_classes", "test_on_the_cpu", "test_the_model_stays_there_in_eval_mode"]
SEE = "gpu-inference-two-switches"


def predict(model, batches, device):
    model = model.to(device)
    found = []
    with torch.inference_mode():
        for x in batches:
            x = x.to(device, non_blocking=True)
            found.append(model(x).argmax(dim=1))
        return torch.cat(found).cpu()
