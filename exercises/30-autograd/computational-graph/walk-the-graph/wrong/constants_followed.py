"""An input that is not tracked has no node: next_functions has None in its place."""

import torch

FAILS = [
    "test_a_deep_graph",
    "test_constants_are_no_leaves",
    "test_count_a_chain",
    "test_count_a_shared_node_once",
    "test_count_where_ways_join",
    "test_count_without_a_graph",
    "test_depends_on",
    "test_each_node_is_visited_once",
    "test_equal_numbers_are_not_the_same_leaf",
    "test_leaves_of_a_result",
]
SEE = "computational-graph-constant-input"
RAISES = "AttributeError"


def nodes_of(result: torch.Tensor) -> set:
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node not in seen:
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
