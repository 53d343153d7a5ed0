"""randperm and slices in place of a loader, and the step written out."""

import torch
import torch.nn.functional as F
from torch.utils.data import default_collate


def fit(model, data, epochs, batch_size, lr, seed, goal=0.0):
    source = torch.Generator()
    source.manual_seed(seed)
    history = []
    while len(history) < epochs and not (history and history[-1] < goal):
        model.train()
        sums = []
        for chosen in torch.randperm(len(data), generator=source).split(batch_size):
            x, y = default_collate([data[i] for i in chosen.tolist()])
            loss = F.cross_entropy(model(x), y, reduction="sum")
            model.zero_grad()
            (loss / len(y)).backward()
            with torch.no_grad():
                for parameter in model.parameters():
                    parameter -= lr * parameter.grad
            sums.append(loss.item())
        history.append(sum(sums) / len(data))
    return history
