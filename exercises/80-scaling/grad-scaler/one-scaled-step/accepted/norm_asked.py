"""The gradients' norm tells whether the step is taken; clipping by hand."""

import torch


def scaled_step(model, optimizer, scaler, loss_fn, parts, max_norm):
    model.zero_grad(set_to_none=False)
    sizes = [len(targets) for _, targets in parts]
    losses = []
    for (inputs, targets), size in zip(parts, sizes, strict=True):
        with torch.autocast("cpu", torch.float16):
            predictions = model(inputs)
            with torch.autocast("cpu", enabled=False):
                loss = size / sum(sizes) * loss_fn(predictions.float(), targets)
        losses.append(loss.item())
        scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    grads = [p.grad for p in model.parameters() if p.grad is not None]
    norm = torch.stack([g.square().sum() for g in grads]).sum().sqrt()
    if norm > max_norm:
        for grad in grads:
            grad *= max_norm / norm
    scaler.step(optimizer)
    scaler.update()
    return sum(losses), bool(norm.isfinite())
