"""An operation has a node for each of its inputs; the first alone leads to one leaf of many."""

import torch

FAILS = [
    "test_constants_are_no_leaves",
    "test_count_where_ways_join",
    "test_depends_on",
    "test_each_leaf_once",
    "test_equal_numbers_are_not_the_same_leaf",
    "test_leaves_of_a_result",
]
SEE = "computational-graph-constant-input"


def nodes_of(result: torch.Tensor) -> list:
    nodes, node = [], result.grad_fn
    while node is not None:
        nodes.append(node)
        node = node.next_functions[0][0] if node.next_functions else None
    return nodes


def count_operations(result: torch.Tensor) -> int:
    return sum(not hasattr(node, "variable") for node in nodes_of(result))


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return any(other is leaf for other in leaves_of(result))
