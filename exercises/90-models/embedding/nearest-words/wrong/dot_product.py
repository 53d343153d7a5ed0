"""The dot product favours long rows; the cosine is that of rows of length 1."""

import torch
import torch.nn.functional as F

FAILS = ["test_lengths_do_not_matter"]
SEE = "embedding-cosine"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = table
    cosine = unit[words] @ unit.T
    cosine[torch.arange(len(words)), words] = -torch.inf
    return cosine.topk(count).indices
