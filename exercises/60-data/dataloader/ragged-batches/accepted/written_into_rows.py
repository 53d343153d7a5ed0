"""A tensor full of padding, into which the rows are written."""

from functools import partial

import torch
from torch.utils.data import DataLoader, Dataset


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    sentences, labels = zip(*items, strict=True)
    lengths = torch.tensor([min(len(sentence), limit) for sentence in sentences])
    tokens = torch.full((len(items), int(lengths.max())), padding)
    for row, sentence, length in zip(tokens, sentences, lengths.tolist(), strict=True):
        row[:length] = sentence[:length]
    return tokens, lengths, torch.tensor(labels)


def make_loader(
    sentences: Dataset, batch_size: int, seed: int, padding: int, limit: int
) -> DataLoader:
    source = torch.Generator()
    source.manual_seed(seed)
    together = partial(collate, padding=padding, limit=limit)
    return DataLoader(sentences, batch_size, True, generator=source, collate_fn=together)
