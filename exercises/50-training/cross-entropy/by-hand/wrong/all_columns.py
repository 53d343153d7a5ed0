"""A slice with a list takes these columns of every row; two lists, for rows and columns, make pairs."""

import torch

FAILS = ["test_the_gradient", "test_the_mean_of_several"]
SEE = "indexing-slicing-pairs"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[:, targets]
    return (torch.logsumexp(logits, dim=1) - right).mean()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
