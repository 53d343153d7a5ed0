"""argmax(dim=0) finds the best example of each class; the class of each example is along axis 1."""

import torch

FAILS = [
    "test_accuracy",
    "test_accuracy_is_a_python_float",
    "test_the_inputs_are_left_alone",
]
SEE = "reductions-dim-disappears"
RAISES = "RuntimeError"


def cross_entropy(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    right = logits[torch.arange(len(targets)), targets]
    return (torch.logsumexp(logits, dim=1) - right).mean()


def accuracy(logits: torch.Tensor, targets: torch.Tensor) -> float:
    return (logits.argmax(dim=0) == targets).float().mean().item()
