"""dim=0 gives length 1 to each column; each row, a word, is to have it."""

import torch
import torch.nn.functional as F

FAILS = ["test_nearest", "test_lengths_do_not_matter", "test_rows_of_zeros"]
SEE = "embedding-cosine"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = F.normalize(table, dim=0)
    cosine = unit[words] @ unit.T
    cosine[torch.arange(len(words)), words] = -torch.inf
    return cosine.topk(count).indices
