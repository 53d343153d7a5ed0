"""The file itself tells where a line begins; words are written into a row of ones."""

import torch
from torch.utils.data import Dataset


def build_vocabulary(path, min_count):
    counts = {}
    for word in path.read_text(encoding="utf-8").split():
        counts[word.lower()] = counts.get(word.lower(), 0) + 1
    vocabulary = {}
    for word in sorted(counts):
        if counts[word] >= min_count:
            vocabulary[word] = 2 + len(vocabulary)
    return vocabulary


class Sentences(Dataset):
    def __init__(self, path, vocabulary):
        self.path, self.vocabulary = path, vocabulary
        starts = []
        with path.open(encoding="utf-8", newline="\n") as file:
            while True:
                start, line = file.tell(), file.readline()
                if not line:
                    break
                if not line.isspace():
                    starts.append(start)
        self.starts = torch.tensor(starts, dtype=torch.int64)

    def __len__(self):
        return len(self.starts)

    def __getitem__(self, index):
        with self.path.open("rb", buffering=0) as file:
            file.seek(self.starts[index].item())
            words = str(file.readline(), "utf-8").lower().split()
        numbers = torch.ones(len(words), dtype=torch.int64)
        for place, word in enumerate(words):
            if word in self.vocabulary:
                numbers[place] = self.vocabulary[word]
        return numbers


def collate(items):
    lengths = [item.shape[0] for item in items]
    tokens = torch.zeros(len(items), max(lengths), dtype=torch.int64)
    for row, item in zip(tokens, items, strict=True):
        row[: len(item)] = item
    return tokens, torch.tensor(lengths)
