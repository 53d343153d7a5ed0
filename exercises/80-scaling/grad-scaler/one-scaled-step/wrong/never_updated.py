"""Without update the scale never changes, and the next overflow is certain."""

import torch

FAILS = [
    "test_an_overflow_halves_the_scale",
    "test_it_tells_whether_the_step_was_taken",
    "test_each_call_counts_once_for_the_growth",
]
SEE = "grad-scaler-overflow"


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
    scaler._per_optimizer_states.clear()
    return total, scaler.get_scale() >= before
