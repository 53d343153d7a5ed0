"""A decorator for the mode, and the copy to the host ordered first and waited for."""

import torch


@torch.inference_mode()
def predict(model, batches, device):
    model.eval()
    model.to(device, non_blocking=True)
    on_device = (x.to(device=device, non_blocking=True) for x in batches)
    classes = torch.cat([torch.max(model(x), 1).indices for x in on_device])
    result = classes.to("cpu", non_blocking=True)
    if classes.is_cuda:
        torch.cuda.synchronize()
    return result
