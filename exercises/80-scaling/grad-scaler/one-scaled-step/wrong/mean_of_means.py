"""Each part counts the same, whatever its size: weigh by len(targets) / n."""

import torch

FAILS = [
    "test_the_step_is_that_of_all_examples",
    "test_the_loss",
    "test_earlier_gradients_do_not_count",
    "test_the_true_gradient_is_clipped",
]
SEE = "training-loop-mean-of-means"


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    n = sum(len(targets) for _, targets in parts)
    total = 0.0
    optimizer.zero_grad()
    for inputs, targets in parts:
        with torch.amp.autocast(inputs.device.type, dtype=torch.float16):
            predictions = model(inputs)
        share = loss_fn(predictions.float(), targets) * (1 / len(parts))
        scaler.scale(share).backward()
        total += share.item()
    before = scaler.get_scale()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return total, scaler.get_scale() >= before
