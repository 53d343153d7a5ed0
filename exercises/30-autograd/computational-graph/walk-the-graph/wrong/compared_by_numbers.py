"""`==` compares numbers: another leaf with equal numbers is taken for this one."""

import torch

FAILS = ["test_equal_numbers_are_not_the_same_leaf"]
SEE = "computational-graph-same-tensor"


def nodes_of(result: torch.Tensor) -> set:
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
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
    return any(torch.equal(leaf, other) for other in leaves_of(result))
