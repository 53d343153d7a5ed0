"""A set keeps each node once, but the walk itself still goes every way through a shared node again."""

import torch

FAILS = ["test_each_node_is_visited_once"]
SEE = "computational-graph-used-twice"


def nodes_of(result: torch.Tensor) -> set:
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None:
            seen.add(node)
            waiting.extend(following for following, _ in node.next_functions)
    return seen


def count_operations(result: torch.Tensor) -> int:
    return sum(not hasattr(node, "variable") for node in nodes_of(result))


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return any(other is leaf for other in leaves_of(result))
