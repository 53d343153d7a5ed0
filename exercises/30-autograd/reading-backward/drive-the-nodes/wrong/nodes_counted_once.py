"""A node has as many arrows as there are uses of its result, not one."""

import torch

FAILS = ["test_a_leaf_used_twice", "test_a_result_used_twice", "test_arrows_to_what_is_shared"]
SEE = "computational-graph-used-twice"


def arrows(result: torch.Tensor) -> dict:
    counts, waiting = {result.grad_fn: 0}, [result.grad_fn]
    while waiting:
        for node, _ in waiting.pop().next_functions:
            if node is not None:
                if node not in counts:
                    counts[node] = 0
                    waiting.append(node)
                counts[node] = 1
    return counts


def gradients(result: torch.Tensor) -> list[tuple[torch.Tensor, torch.Tensor]]:
    missing, found = arrows(result), []
    gathered, ready = {result.grad_fn: torch.ones_like(result)}, [result.grad_fn]
    with torch.no_grad():
        while ready:
            node = ready.pop()
            gradient = gathered.pop(node)
            if hasattr(node, "variable"):
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
