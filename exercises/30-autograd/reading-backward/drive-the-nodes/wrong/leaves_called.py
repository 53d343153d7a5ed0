"""The node of a leaf is AccumulateGrad: called, it adds to the leaf's .grad."""

import torch

FAILS = ["test_no_grad_changes"]
SEE = "reading-backward-accumulate-grad"


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
    missing, found = arrows(result), []
    gathered, ready = {result.grad_fn: torch.ones_like(result)}, [result.grad_fn]
    with torch.no_grad():
        while ready:
            node = ready.pop()
            gradient = gathered.pop(node)
            if hasattr(node, "variable"):
                node(gradient)
                found.append((node.variable, gradient))
                continue
            sent = node(gradient)
            if not isinstance(sent, tuple):
                sent = (sent,)
            for (other, _), g in zip(node.next_functions, sent, strict=True):
                if other is not None:
                    gathered[other] = gathered[other] + g if other in gathered else g
                    missing[other] -= 1
                    if missing[other] == 0:
                        ready.append(other)
    return found
