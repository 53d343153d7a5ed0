"""Losses that are added up first keep the graphs of all parts until the one backward."""

import torch

FAILS = ["test_one_graph_at_a_time"]
SEE = "gradient-accumulation-micro-batches"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    clear([w])
    n = sum(len(y) for _, y in parts)
    loss = sum(((x @ w - y) ** 2).sum() for x, y in parts) / n
    loss.backward()
    return loss.item()
