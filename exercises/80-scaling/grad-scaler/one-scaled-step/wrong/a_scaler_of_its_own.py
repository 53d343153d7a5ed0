"""A new scaler in each call starts at the first scale again and never learns."""

import torch

FAILS = ["test_an_overflow_halves_the_scale", "test_each_call_counts_once_for_the_growth"]
SEE = "grad-scaler-one-scaler"


def inputs_of(parts):
    return parts[0][0].device.type


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    scaler = torch.amp.GradScaler(inputs_of(parts), init_scale=scaler.get_scale())
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
    return total, scaler.get_scale() >= before
