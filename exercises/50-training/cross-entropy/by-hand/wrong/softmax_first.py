"""The logits are put through softmax, and the loss, which has softmax inside, does it a second time."""

import torch

FAILS = [
    "test_huge_logits",
    "test_one_example",
    "test_the_gradient",
    "test_the_gradient_of_huge_logits",
    "test_the_mean_of_equal_rows",
    "test_the_mean_of_several",
]
SEE = "cross-entropy-softmax-twice"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    logits = torch.softmax(logits, dim=1)
    right = logits[torch.arange(len(targets)), targets]
    return (torch.logsumexp(logits, dim=1) - right).mean()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=1) == targets).float().mean().item()
