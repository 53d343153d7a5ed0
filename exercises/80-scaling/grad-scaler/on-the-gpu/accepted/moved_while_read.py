"""The batches moved by a generator; the shorter names."""

import torch


def train(model, optimizer, loss_fn, batches, device):
    scaler = torch.amp.GradScaler(device.type)

    def step(x, y):
        with torch.autocast(device.type, torch.float16):
            predictions = model(x)
        loss = loss_fn(predictions.to(torch.float32), y)
        model.zero_grad()
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        scaler.step(optimizer)
        scaler.update()
        return loss.item()

    return [step(*(tensor.to(device) for tensor in batch)) for batch in batches]
