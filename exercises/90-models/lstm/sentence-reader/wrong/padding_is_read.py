"""Without packing the readers go over the padding: forwards at the end, backwards at first."""

import torch
from torch import nn

FAILS = [
    "test_longest_first",
    "test_any_order",
    "test_more_padding_than_the_longest_needs",
    "test_what_stands_in_the_padding",
    "test_gradients",
]
SEE = "lstm-last-true"


class SentenceReader(nn.Module):
    def __init__(self, vocabulary: int, size: int, hidden: int, layers: int, classes: int) -> None:
        super().__init__()
        self.table = nn.Embedding(vocabulary, size)
        self.lstm = nn.LSTM(size, hidden, num_layers=layers, batch_first=True, bidirectional=True)
        self.head = nn.Linear(2 * hidden, classes)
        for name, parameter in self.lstm.named_parameters():
            if name.startswith("bias_ih"):
                nn.init.ones_(parameter[hidden : 2 * hidden])
            elif name.startswith("bias_hh"):
                nn.init.zeros_(parameter[hidden : 2 * hidden])

    def forward(self, words: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        _, (h, _) = self.lstm(self.table(words))
        return self.head(torch.cat([h[-2], h[-1]], dim=1))
