"""Walking through a matrix gives its rows; the columns of b are the rows of b.T."""

import torch

FAILS = [
    "test_no_ready_made_product",
    "test_product",
    "test_product_of_square_matrices",
    "test_product_with_a_single_row_or_column",
    "test_the_inputs_are_left_alone",
]
SEE = "matrix-multiplication-row-column"
RAISES = "ValueError"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return sum(x * y for x, y in zip(a, b, strict=True))


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    rows = [torch.stack([dot(row, column) for column in b]) for row in a]
    return torch.stack(rows)
