"""A scale that has changed is taken for an overflow; only a smaller one tells of it."""

import torch

FAILS = ["test_a_grown_scale_is_no_overflow"]
SEE = "grad-scaler-was-it-skipped"


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
    optimizer.zero_grad()
    for inputs, targets in parts:
        with torch.amp.autocast(inputs.device.type, dtype=torch.float16):
            predictions = model(inputs)
        share = loss_fn(predictions.float(), targets) * (len(targets) / n)
        scaler.scale(share).backward()
        total += share.item()
    before = scaler.get_scale()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return total, scaler.get_scale() == before
