"""zero_ needs a gradient that is there, and wipes it out for everyone who holds it."""

import torch

FAILS = [
    "test_an_old_gradient_keeps_its_numbers",
    "test_clear_where_there_is_no_gradient_yet",
    "test_equal_parts",
    "test_one_graph_at_a_time",
    "test_one_part",
    "test_parts_that_differ",
    "test_the_loss",
]
SEE = "gradient-accumulation-none-at-first"
RAISES = "AttributeError"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad.zero_()
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    clear([w])
    n = sum(len(y) for _, y in parts)
    total = 0.0
    for x, y in parts:
        loss = ((x @ w - y) ** 2).sum() / n
        loss.backward()
        total += loss.item()
    return total
