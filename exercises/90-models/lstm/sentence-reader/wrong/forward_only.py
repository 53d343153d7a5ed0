"""A bidirectional LSTM is asked for: one reader alone has half of the entries."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

FAILS = [
    "test_equal_lengths",
    "test_longest_first",
    "test_any_order",
    "test_more_padding_than_the_longest_needs",
    "test_what_stands_in_the_padding",
    "test_gradients",
    "test_names_and_shapes",
    "test_words_and_lengths_are_left_alone",
]
SEE = "lstm-two-ends"


class SentenceReader(nn.Module):
    def __init__(self, vocabulary: int, size: int, hidden: int, layers: int, classes: int) -> None:
        super().__init__()
        self.table = nn.Embedding(vocabulary, size)
        self.lstm = nn.LSTM(size, hidden, num_layers=layers, batch_first=True)
        self.head = nn.Linear(hidden, classes)
        for name, parameter in self.lstm.named_parameters():
            if name.startswith("bias_ih"):
                nn.init.ones_(parameter[hidden : 2 * hidden])
            elif name.startswith("bias_hh"):
                nn.init.zeros_(parameter[hidden : 2 * hidden])

    def forward(self, words: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        packed = pack_padded_sequence(
            self.table(words), lengths, batch_first=True, enforce_sorted=False
        )
        _, (h, _) = self.lstm(packed)
        return self.head(h[-1])
