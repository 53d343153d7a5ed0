"""Reference: rows of length 1, one product, and the largest but itself."""

import torch
import torch.nn.functional as F


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = F.normalize(table, dim=1)
    cosine = unit[words] @ unit.T
    cosine[torch.arange(len(words)), words] = -torch.inf
    return cosine.topk(count).indices
