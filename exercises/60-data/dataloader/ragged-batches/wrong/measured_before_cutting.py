"""Measure what is left after cutting: a length must not count tokens that are not there."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_lengths_of_cut_sentences", "test_the_loader_collates"]
SEE = "dataloader-pad-lengths"


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    rows = [tokens[:limit] for tokens, _ in items]
    lengths = torch.tensor([len(tokens) for tokens, _ in items])
    labels = torch.tensor([label for _, label in items])
    tokens = pad_sequence(rows, batch_first=True, padding_value=padding)
    return tokens, lengths, labels


def make_loader(
    sentences: Dataset, batch_size: int, seed: int, padding: int, limit: int
) -> DataLoader:
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(
        sentences,
        batch_size=batch_size,
        shuffle=True,
        generator=generator,
        collate_fn=lambda items: collate(items, padding, limit),
    )
