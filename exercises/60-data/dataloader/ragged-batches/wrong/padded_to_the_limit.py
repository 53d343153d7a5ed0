"""Pad to the longest sentence of the batch; rows as long as the limit waste memory and time."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_tokens", "test_the_loader_collates"]
SEE = "dataloader-pad-lengths"


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    rows = [tokens[:limit] for tokens, _ in items]
    tokens = torch.full((len(rows), limit), padding)
    for i, row in enumerate(rows):
        tokens[i, : len(row)] = row
    lengths = torch.tensor([len(row) for row in rows])
    labels = torch.tensor([label for _, label in items])
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
