"""0 and 1 are taken: the vocabulary begins at 2."""

from collections import Counter
from pathlib import Path

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import Dataset

FAILS = ["test_vocabulary", "test_vocabulary_of_all_words"]
SEE = "custom-dataset-two-numbers"


def build_vocabulary(path: Path, min_count: int) -> dict[str, int]:
    counts = Counter()
    with path.open(encoding="utf-8") as file:
        for line in file:
            counts.update(line.lower().split())
    words = sorted(word for word, count in counts.items() if count >= min_count)
    return {word: number for number, word in enumerate(words)}


class Sentences(Dataset):
    def __init__(self, path: Path, vocabulary: dict[str, int]) -> None:
        self.path = path
        self.vocabulary = vocabulary
        self.starts = []
        position = 0
        with path.open("rb") as file:
            for line in file:
                if line.strip():
                    self.starts.append(position)
                position += len(line)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> torch.Tensor:
        with self.path.open("rb") as file:
            file.seek(self.starts[index])
            words = file.readline().decode().lower().split()
        return torch.tensor([self.vocabulary.get(word, 1) for word in words])


def collate(items: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    lengths = torch.tensor([len(item) for item in items])
    return pad_sequence(items, batch_first=True, padding_value=0), lengths
