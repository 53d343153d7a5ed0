"""torch.optim.SGD takes the same steps."""

import torch


def minimise(f, start, lr, steps):
    x = start.clone().requires_grad_()
    optimizer = torch.optim.SGD([x], lr=lr)
    way = []
    for _ in range(steps):
        optimizer.zero_grad()
        value = f(x)
        way.append(value.item())
        value.backward()
        optimizer.step()
    return x.detach().clone(), way


def diverges(f, start, lr, steps):
    with torch.no_grad():
        before = f(start)
    after = f(minimise(f, start, lr, steps)[0])
    return bool(~torch.isfinite(after) | (after > before))
