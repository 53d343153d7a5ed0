"""Sorted by hand, unpacked, and the two ends picked out of the outputs."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class SentenceReader(nn.Module):
    def __init__(self, vocabulary: int, size: int, hidden: int, layers: int, classes: int) -> None:
        super().__init__()
        self.table = nn.Embedding(vocabulary, size)
        self.lstm = nn.LSTM(size, hidden, layers, bidirectional=True)
        self.head = nn.Linear(2 * hidden, classes)
        forget = slice(hidden, 2 * hidden)
        for name, bias in self.lstm.named_parameters():
            if "bias" in name:
                bias.data[forget] = 0.5

    def forward(self, words: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        lengths, order = lengths.sort(descending=True)
        packed = pack_padded_sequence(self.table(words[order]).transpose(0, 1), lengths)
        out, _ = pad_packed_sequence(self.lstm(packed)[0])
        forward, backward = out.chunk(2, dim=2)
        ends = torch.cat([forward[lengths - 1, torch.arange(len(order))], backward[0]], dim=1)
        return self.head(ends[order.argsort()])
