"""a[0] is a view: adding to it in place writes into the caller's vector."""

import torch

FAILS = [
    "test_product",
    "test_product_of_square_matrices",
    "test_product_with_a_single_row_or_column",
    "test_the_inputs_are_left_alone",
]
SEE = "elementwise-math-in-place-is-shared"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    total = a[0]
    total *= b[0]
    for x, y in zip(a[1:], b[1:], strict=True):
        total += x * y
    return total


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    rows = [torch.stack([dot(row, column) for column in b.T]) for row in a]
    return torch.stack(rows)
