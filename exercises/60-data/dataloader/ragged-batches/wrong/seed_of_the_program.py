"""torch.manual_seed changes the random numbers of the whole program; give the loader a generator of its own."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_torchs_own_random_state_is_left_alone"]
SEE = "dataloader-new-order"


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
    torch.manual_seed(seed)
    return DataLoader(
        sentences,
        batch_size=batch_size,
        shuffle=True,
        collate_fn=lambda items: collate(items, padding, limit),
    )
