"""A node is reached on several ways: without remembering the visits it is counted on each of them."""

import torch

FAILS = ["test_count_a_shared_node_once", "test_each_leaf_once", "test_each_node_is_visited_once"]
SEE = "computational-graph-used-twice"


def nodes_of(result: torch.Tensor) -> list:
    nodes, waiting = [], [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None:
            nodes.append(node)
            waiting.extend(following for following, _ in node.next_functions)
    return nodes


def count_operations(result: torch.Tensor) -> int:
    return sum(not hasattr(node, "variable") for node in nodes_of(result))


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return any(other is leaf for other in leaves_of(result))
