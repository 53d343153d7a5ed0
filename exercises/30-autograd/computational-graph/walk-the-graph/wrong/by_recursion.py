"""Graphs are thousands of nodes deep, and Python's recursion ends at about a thousand."""

import torch

FAILS = ["test_a_deep_graph"]
SEE = "computational-graph-no-recursion"
RAISES = "RecursionError"


def nodes_of(result: torch.Tensor) -> set:
    seen = set()

    def visit(node):
        if node is None or node in seen:
            return
        seen.add(node)
        for following, _ in node.next_functions:
            visit(following)

    visit(result.grad_fn)
    return seen


def count_operations(result: torch.Tensor) -> int:
    return sum(not hasattr(node, "variable") for node in nodes_of(result))


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return any(other is leaf for other in leaves_of(result))
