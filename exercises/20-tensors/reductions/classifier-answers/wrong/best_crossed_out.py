"""Crossing out the best logit to find the second writes into the caller's tensor; clone it first, or take the topk."""

import torch

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return logits.argmax(dim=1)


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    hits = predicted(logits) == labels
    return hits.float().mean().item()


def margins(logits: torch.Tensor) -> torch.Tensor:
    best, place = logits.max(dim=1)
    logits[torch.arange(len(logits)), place] = float("-inf")
    return best - logits.amax(dim=1)


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    likeliest, _ = probabilities.sort(dim=1, descending=True)
    below = likeliest.cumsum(dim=1) < p
    return below.sum(dim=1) + 1
