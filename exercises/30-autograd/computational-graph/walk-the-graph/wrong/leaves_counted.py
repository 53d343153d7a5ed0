"""AccumulateGrad stands for a leaf at the end of a way, not for an operation."""

import torch

FAILS = [
    "test_a_deep_graph",
    "test_count_a_chain",
    "test_count_a_shared_node_once",
    "test_count_where_ways_join",
]
SEE = "computational-graph-leaf-node"


def nodes_of(result: torch.Tensor) -> set:
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting.extend(following for following, _ in node.next_functions)
    return seen


def count_operations(result: torch.Tensor) -> int:
    return len(nodes_of(result))


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return any(other is leaf for other in leaves_of(result))
