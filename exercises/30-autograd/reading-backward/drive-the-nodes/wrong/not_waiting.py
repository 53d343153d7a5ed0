"""A node that runs at the first arrival sends on a part of its gradient, and later the rest: the work doubles."""

import torch

FAILS = ["test_each_node_is_called_once"]
SEE = "reading-backward-one-by-one"


def arrows(result: torch.Tensor) -> dict:
    counts, waiting = {result.grad_fn: 0}, [result.grad_fn]
    while waiting:
        for node, _ in waiting.pop().next_functions:
            if node is not None:
                if node not in counts:
                    counts[node] = 0
                    waiting.append(node)
                counts[node] += 1
    return counts


def gradients(result: torch.Tensor) -> list[tuple[torch.Tensor, torch.Tensor]]:
    sums, leaves = {}, {}
    ready = [(result.grad_fn, torch.ones_like(result))]
    with torch.no_grad():
        while ready:
            node, gradient = ready.pop()
            if hasattr(node, "variable"):
                leaves[node] = node.variable
                sums[node] = sums[node] + gradient if node in sums else gradient
                continue
            sent = node(gradient)
            if not isinstance(sent, tuple):
                sent = (sent,)
            for (other, _), g in zip(node.next_functions, sent, strict=True):
                if other is not None:
                    ready.append((other, g))
    return [(leaves[node], g) for node, g in sums.items()]
