"""Each word is nearest to itself: leave it out before you take the largest."""

import torch
import torch.nn.functional as F

FAILS = [
    "test_nearest",
    "test_lengths_do_not_matter",
    "test_a_word_never_finds_itself",
    "test_rows_of_zeros",
]
SEE = "embedding-nearest-itself"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = F.normalize(table, dim=1)
    cosine = unit[words] @ unit.T
    return cosine.topk(count).indices
