"""DataLoader with a sampler's generator, EmbeddingBag, log-probabilities one word at a time."""

import torch
from torch import nn
from torch.utils.data import DataLoader


class Classifier(nn.Module):
    def __init__(self, vocabulary_size, size, classes):
        super().__init__()
        self.table = nn.EmbeddingBag(vocabulary_size, size, mode="mean", padding_idx=0)
        self.head = nn.Linear(size, classes)

    def forward(self, words):
        return self.head(self.table(words))


def collate(items):
    width = max(1, *(len(text) for text, _ in items))
    words = torch.zeros(len(items), width, dtype=torch.long)
    for row, (text, _) in zip(words, items, strict=True):
        row[: len(text)] = torch.tensor(text)
    return words, torch.tensor([label for _, label in items])


def fit(model, texts, labels, epochs, batch_size, lr, seed):
    loader = DataLoader(
        list(zip(texts, labels, strict=True)),
        batch_size=batch_size,
        shuffle=True,
        generator=torch.Generator().manual_seed(seed),
        collate_fn=collate,
    )
    loss_fn, optimizer = nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    for _ in range(epochs):
        for words, targets in loader:
            loss_fn(model(words), targets).backward()
            optimizer.step()
            optimizer.zero_grad()


@torch.inference_mode()
def predict(model, texts, batch_size):
    mode = model.training
    model.eval()
    loader = DataLoader([(text, 0) for text in texts], batch_size, collate_fn=collate)
    answers = [label for words, _ in loader for label in model(words).max(dim=1).indices.tolist()]
    model.train(mode)
    return torch.tensor(answers)


def telling(model, label, count):
    words = torch.arange(2, len(model.table.weight))
    with torch.no_grad():
        shares = model(words[:, None]).log_softmax(dim=1)[:, label]
    return words[shares.argsort(descending=True)][:count].tolist()
