"""`*` stops half-way: a dot product also adds everything up, to one number."""

import torch

FAILS = [
    "test_dot",
    "test_product",
    "test_product_of_square_matrices",
    "test_product_with_a_single_row_or_column",
]
SEE = "matrix-multiplication-dot"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return a * b


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    rows = [torch.stack([dot(row, column) for column in b.T]) for row in a]
    return torch.stack(rows)
