"""Sentence by sentence, cut to its length; no packing, and slower."""

import torch
from torch import nn


class SentenceReader(nn.Module):
    def __init__(self, vocabulary: int, size: int, hidden: int, layers: int, classes: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.table = nn.Embedding(vocabulary, size)
        self.lstm = nn.LSTM(size, hidden, layers, bidirectional=True)
        self.head = nn.Linear(hidden * 2, classes)
        with torch.no_grad():
            for _, _, input_bias, state_bias in self.lstm.all_weights:
                state_bias.view(4, hidden)[1] = 1 - input_bias.view(4, hidden)[1]

    def forward(self, words: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        vectors = []
        for sentence, length in zip(words, lengths.tolist(), strict=True):
            out, _ = self.lstm(self.table(sentence[:length]))
            vectors.append(torch.cat([out[-1, : self.hidden], out[0, self.hidden :]]))
        return self.head(torch.stack(vectors))
