"""The step stands in the loop: each part takes one of its own, and the growth counts them all."""

import torch

FAILS = [
    "test_the_step_is_that_of_all_examples",
    "test_the_loss",
    "test_earlier_gradients_do_not_count",
    "test_the_true_gradient_is_clipped",
    "test_an_overflow_changes_no_weight",
    "test_each_call_counts_once_for_the_growth",
]
SEE = "grad-scaler-accumulation"


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
    optimizer.zero_grad()
    before = scaler.get_scale()
    for inputs, targets in parts:
        with torch.amp.autocast(inputs.device.type, dtype=torch.float16):
            predictions = model(inputs)
        share = loss_fn(predictions.float(), targets) * (len(targets) / n)
        scaler.scale(share).backward()
        total += share.item()
        scaler.unscale_(optimizer)
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
    return total, scaler.get_scale() >= before
