"""The first of the largest need not be the word itself: another may be just as near."""

import torch
import torch.nn.functional as F

FAILS = ["test_rows_of_zeros"]
SEE = "embedding-nearest-itself"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = F.normalize(table, dim=1)
    cosine = unit[words] @ unit.T
    return cosine.topk(count + 1).indices[:, 1:]
