"""Sentences sorted by length must come back in their own order, or their labels do not fit."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

FAILS = ["test_any_order"]
SEE = "lstm-enforce-sorted"


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
        lengths, order = lengths.sort(descending=True)
        packed = pack_padded_sequence(self.table(words[order]), lengths, batch_first=True)
        _, (h, _) = self.lstm(packed)
        return self.head(torch.cat([h[-2], h[-1]], dim=1))
