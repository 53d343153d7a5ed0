"""The gradients of earlier steps were never cleared, and add to these."""

import torch

FAILS = ["test_earlier_gradients_do_not_count"]
SEE = "training-loop-zero-grad-place"


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
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
