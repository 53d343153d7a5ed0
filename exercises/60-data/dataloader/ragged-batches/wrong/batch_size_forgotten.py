"""Without batch_size the loader makes batches of one."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_the_batches_have_the_size_asked_for"]
SEE = "dataloader-last-batch"


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    rows = [tokens[:limit] for tokens, _ in items]
    tokens = pad_sequence(rows, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(row) for row in rows])
    labels = torch.tensor([label for _, label in items])
    return tokens, lengths, labels


def make_loader(
    sentences: Dataset, batch_size: int, seed: int, padding: int, limit: int
) -> DataLoader:
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(
        sentences,
        shuffle=True,
        generator=generator,
        collate_fn=lambda items: collate(items, padding, limit),
    )
