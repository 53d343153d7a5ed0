"""The rows of a give the rows of the result; with the columns outside, the result is transposed."""

import torch

FAILS = [
    "test_product",
    "test_product_of_square_matrices",
    "test_product_with_a_single_row_or_column",
]
SEE = "matrix-multiplication-row-column"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return sum(x * y for x, y in zip(a, b, strict=True))


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    columns = [torch.stack([dot(row, column) for row in a]) for column in b.T]
    return torch.stack(columns)
