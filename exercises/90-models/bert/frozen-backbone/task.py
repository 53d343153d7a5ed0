"""A head on a frozen model.

Six sentences are enough for a classifier, if the model below has read before. It stays
as it is, in every respect; only a linear layer on top of it learns.

The checks look at: the logits, against each text by itself; what is trained and what is
not, in either mode; the mode of each part after `train()` and `eval()`; the head after
training, against the same steps done plainly, and that nothing else has moved; and,
with real weights, sentences of which no word was in the training.
"""

import torch
from torch import nn
from transformers import BertModel


class HeadOnBert(nn.Module):
    """Logits (n, classes) from tokens: input_ids and attention_mask, both (n, t), int64.

    `backbone` is the BertModel that was given (the object itself); `head`, an nn.Linear
    from its hidden size to the classes. Into the head goes the mean of the last hidden
    states of a text's tokens, those with a 1 in the mask. Places with a 0 leave no
    trace. Each text has at least one token.

    The backbone is frozen: none of its parameters requires a gradient, also if they
    did before, and it is in eval mode always: from the beginning, and whatever
    `train()` or `eval()` say to the whole. The head requires gradients and follows the
    mode. Like that of every module, `train` has the argument `mode`, True by default,
    and returns the module itself.
    """

    def __init__(self, backbone: BertModel, classes: int) -> None:
        raise NotImplementedError

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError

    def train(self, mode: bool = True) -> "HeadOnBert":
        raise NotImplementedError


def fit(
    model: HeadOnBert,
    batches: list[tuple[dict[str, torch.Tensor], torch.Tensor]],
    epochs: int,
    lr: float,
) -> None:
    """Train the head with cross-entropy and one AdamW, all but lr as it is by default.

    A batch is (tokens, labels): a dict with the entries "input_ids" and
    "attention_mask", and perhaps others, which are not needed; labels (n,), int64.
    There is one step for each batch (its mean loss), in the order of the list, in every
    epoch, in train mode. Afterwards the model is in train mode.
    """
    raise NotImplementedError
