"""Sums all the way, and one division of the gradient at the end."""


def clear(tensors):
    for t in tensors:
        del t.grad


def accumulate(w, parts):
    clear([w])
    total, n = 0.0, 0
    for x, y in parts:
        loss = (x @ w - y).square().sum()
        loss.backward()
        total, n = total + loss.item(), n + len(y)
    w.grad /= n
    return total / n
