"""A topological order by a stack, read backwards, and detached gradients."""

import torch


def in_order(result):
    order, seen, stack = [], set(), [(result.grad_fn, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif node is not None and node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((other, False) for other, _ in node.next_functions)
    return order[::-1]


def arrows(result):
    counts = dict.fromkeys(in_order(result), 0)
    for node in list(counts):
        for other, _ in node.next_functions:
            if other is not None:
                counts[other] += 1
    return counts


def gradients(result):
    sums = {result.grad_fn: torch.tensor(1.0, dtype=result.dtype)}
    for node in in_order(result):
        if hasattr(node, "variable"):
            continue
        sent = node(sums[node])
        sent = sent if isinstance(sent, tuple) else (sent,)
        for (other, _), g in zip(node.next_functions, sent, strict=True):
            if other is not None:
                sums[other] = sums.get(other, 0) + g.detach()
    return [(node.variable, g) for node, g in sums.items() if hasattr(node, "variable")]
