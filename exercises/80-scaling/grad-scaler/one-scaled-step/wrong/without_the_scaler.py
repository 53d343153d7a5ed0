"""The loss is not scaled, so small gradients vanish in float16, and nothing watches for infinities."""

import torch

FAILS = [
    "test_small_gradients_do_not_vanish",
    "test_an_overflow_changes_no_weight",
    "test_an_overflow_halves_the_scale",
    "test_it_tells_whether_the_step_was_taken",
    "test_each_call_counts_once_for_the_growth",
]
SEE = "grad-scaler-underflow"


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
    optimizer.zero_grad()
    for inputs, targets in parts:
        with torch.amp.autocast(inputs.device.type, dtype=torch.float16):
            predictions = model(inputs)
        share = loss_fn(predictions.float(), targets) * (len(targets) / n)
        share.backward()
        total += share.item()
    before = scaler.get_scale()
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return total, scaler.get_scale() >= before
