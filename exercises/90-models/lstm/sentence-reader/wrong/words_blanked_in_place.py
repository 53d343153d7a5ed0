"""Zeros written over the padding are written into the caller's words; packing needs none."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

FAILS = ["test_words_and_lengths_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


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
        words[torch.arange(words.shape[1]) >= lengths[:, None]] = 0
        packed = pack_padded_sequence(
            self.table(words), lengths, batch_first=True, enforce_sorted=False
        )
        _, (h, _) = self.lstm(packed)
        return self.head(torch.cat([h[-2], h[-1]], dim=1))
