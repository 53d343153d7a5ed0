"""No and no are one word: lower case comes before anything is counted or looked up."""

import re
from collections import Counter

import torch
from torch.nn.utils.rnn import pad_sequence

FAILS = ["test_tokens", "test_capitals_and_marks_in_the_vocabulary", "test_a_batch"]
SEE = "custom-dataset-unknown"


def tokenise(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)


def build_vocabulary(texts: list[str], size: int) -> dict[str, int]:
    counts = Counter(word for text in texts for word in tokenise(text))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: i for i, word in enumerate(["<pad>", "<unk>", *ranked[: size - 2]])}


def make_batch(texts: list[str], vocabulary: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    numbers = [[vocabulary.get(word, 1) for word in tokenise(text)] for text in texts]
    rows = [torch.tensor(row, dtype=torch.int64) for row in numbers]
    words = pad_sequence(rows, batch_first=True, padding_value=0)
    lengths = torch.tensor([len(row) for row in rows])
    return words, torch.arange(words.shape[1]) < lengths[:, None]
