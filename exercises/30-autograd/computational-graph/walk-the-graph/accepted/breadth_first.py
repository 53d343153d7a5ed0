"""Level by level, and ids of tensors instead of `is`."""

import torch


def nodes_of(result: torch.Tensor) -> list:
    seen = {}
    level = {result.grad_fn: None} if result.grad_fn else {}
    while level:
        seen.update(level)
        found = {n: None for node in level for n, _ in node.next_functions}
        level = {n: None for n in found if n is not None and n not in seen}
    return list(seen)


def count_operations(result: torch.Tensor) -> int:
    return len([n for n in nodes_of(result) if type(n).__name__ != "AccumulateGrad"])


def leaves_of(result: torch.Tensor) -> list[torch.Tensor]:
    if result.requires_grad and result.is_leaf:
        return [result]
    return [node.variable for node in nodes_of(result) if hasattr(node, "variable")]


def depends_on(result: torch.Tensor, leaf: torch.Tensor) -> bool:
    return id(leaf) in {id(x) for x in leaves_of(result)}
