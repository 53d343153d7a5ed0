"""Graphs are thousands of nodes deep, and Python's recursion ends at about a thousand."""

import torch

FAILS = ["test_a_deep_graph"]
SEE = "computational-graph-no-recursion"
RAISES = "RecursionError"


def arrows(result: torch.Tensor) -> dict:
    counts = {result.grad_fn: 0}

    def visit(node) -> None:
        for other, _ in node.next_functions:
            if other is not None:
                new = other not in counts
                counts[other] = counts.get(other, 0) + 1
                if new:
                    visit(other)

    visit(result.grad_fn)
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
