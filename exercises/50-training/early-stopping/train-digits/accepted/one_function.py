"""All in one function; the best epoch is asked of the history."""

import torch
from torch import nn
from torch.utils.data import DataLoader


def train_classifier(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    epochs: int,
    lr: float = 0.1,
    patience: int = 3,
) -> dict[str, list[float]]:
    total = nn.CrossEntropyLoss(reduction="sum")
    optimizer = torch.optim.SGD(model.parameters(), lr)
    train_losses, losses, accuracies, best = [], [], [], None
    while len(losses) < epochs:
        sums = torch.zeros(3, dtype=torch.float64)
        model.train()
        for x, y in train_loader:
            loss = total(model(x), y)
            (loss / y.numel()).backward()
            optimizer.step()
            optimizer.zero_grad()
            sums[0] += loss.detach()
        model.train(False)
        with torch.inference_mode():
            for x, y in validation_loader:
                logits = model(x)
                sums[1] += total(logits, y)
                sums[2] += logits.max(1).indices.eq(y).sum()
        train_losses.append(sums[0].item() / len(train_loader.dataset))
        losses.append(sums[1].item() / len(validation_loader.dataset))
        accuracies.append(sums[2].item() / len(validation_loader.dataset))
        first_best = losses.index(min(losses))
        if first_best == len(losses) - 1:
            best = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        if len(losses) - 1 - first_best >= patience:
            break
    if best is not None:
        model.load_state_dict(best)
    model.eval()
    return {
        "train_loss": train_losses,
        "validation_loss": losses,
        "validation_accuracy": accuracies,
    }
