"""zeros makes floats, and token numbers are whole: give the dtype."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_tokens", "test_tokens_cut_at_the_limit"]
SEE = "tensor-creation-zeros-like-dtype"


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    rows = [tokens[:limit] for tokens, _ in items]
    tokens = torch.zeros(len(rows), max(len(row) for row in rows)) + padding
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
