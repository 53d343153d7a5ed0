"""<pad> and <unk> have rows as well: two of the size entries are theirs."""

import re
from collections import Counter

import torch
from torch.nn.utils.rnn import pad_sequence

FAILS = ["test_the_size_of_the_vocabulary", "test_equally_frequent_words"]
SEE = "text-classification-size"


def tokenise(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text.lower())


def build_vocabulary(texts: list[str], size: int) -> dict[str, int]:
    counts = Counter(word for text in texts for word in tokenise(text))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: i for i, word in enumerate(["<pad>", "<unk>", *ranked[:size]])}


def make_batch(texts: list[str], vocabulary: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    numbers = [[vocabulary.get(word, 1) for word in tokenise(text)] for text in texts]
    rows = [torch.tensor(row, dtype=torch.int64) for row in numbers]
    words = pad_sequence(rows, batch_first=True, padding_value=0)
    lengths = torch.tensor([len(row) for row in rows])
    return words, torch.arange(words.shape[1]) < lengths[:, None]
