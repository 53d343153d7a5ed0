"""A loop over the queries does one by one what a single product does for all."""

import torch
import torch.nn.functional as F

FAILS = ["test_no_loop"]
SEE = "linear-layer-last-axis"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    unit = F.normalize(table, dim=1)
    found = []
    for word in words.tolist():
        cosine = unit @ unit[word]
        cosine[word] = -torch.inf
        found.append(cosine.topk(count).indices)
    return torch.stack(found)
