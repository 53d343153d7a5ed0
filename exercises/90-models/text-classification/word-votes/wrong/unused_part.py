"""A weight for each word that nothing uses is a part all the same: it is saved and counted."""

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pad_sequence

FAILS = ["test_parts"]
SEE = "text-classification-votes"


class Classifier(nn.Module):
    def __init__(self, vocabulary_size: int, size: int, classes: int) -> None:
        super().__init__()
        self.table = nn.Embedding(vocabulary_size, size)
        self.head = nn.Linear(size, classes)
        self.votes = nn.Parameter(torch.ones(vocabulary_size))

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != 0)[:, :, None]
        total = (self.table(words) * real).sum(dim=1)
        return self.head(total / real.sum(dim=1).clamp(min=1))


def fill_up(texts: list[list[int]]) -> torch.Tensor:
    rows = [torch.tensor(text or [0]) for text in texts]
    return pad_sequence(rows, batch_first=True, padding_value=0)


def fit(
    model: nn.Module,
    texts: list[list[int]],
    labels: list[int],
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int,
) -> None:
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    for _ in range(epochs):
        order = torch.randperm(len(texts), generator=generator).tolist()
        for start in range(0, len(texts), batch_size):
            batch = order[start : start + batch_size]
            logits = model(fill_up([texts[i] for i in batch]))
            loss = F.cross_entropy(logits, torch.tensor([labels[i] for i in batch]))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def predict(model: nn.Module, texts: list[list[int]], batch_size: int) -> torch.Tensor:
    was_training = model.training
    model.eval()
    found = []
    with torch.no_grad():
        for start in range(0, len(texts), batch_size):
            logits = model(fill_up(texts[start : start + batch_size]))
            found.append(logits.argmax(dim=1))
    model.train(was_training)
    return torch.cat(found)


def telling(model: nn.Module, label: int, count: int) -> list[int]:
    votes = torch.softmax(model.head(model.table.weight), dim=1)[:, label]
    return (votes[2:].topk(count).indices + 2).tolist()
