"""`dim` names the axis that disappears: with dim=0 the examples go and the classes stay."""

import torch

FAILS = [
    "test_accuracy",
    "test_predicted",
    "test_predicted_of_a_square_table",
    "test_the_inputs_are_left_alone",
]
SEE = "reductions-dim-disappears"
RAISES = "RuntimeError"


def predicted(logits: torch.Tensor) -> torch.Tensor:
    return logits.argmax(dim=0)


def accuracy(logits: torch.Tensor, labels: torch.Tensor) -> float:
    hits = predicted(logits) == labels
    return hits.float().mean().item()


def margins(logits: torch.Tensor) -> torch.Tensor:
    two, _ = logits.topk(2, dim=1)
    return two.amax(dim=1) - two.amin(dim=1)


def nucleus_sizes(probabilities: torch.Tensor, p: float) -> torch.Tensor:
    likeliest, _ = probabilities.sort(dim=1, descending=True)
    below = likeliest.cumsum(dim=1) < p
    return below.sum(dim=1) + 1
