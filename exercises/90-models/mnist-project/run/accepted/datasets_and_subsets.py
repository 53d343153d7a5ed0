"""random_split, one-hot products for the matrix, a figure without pyplot."""

import torch
import torch.nn.functional as F
import torchvision
from matplotlib.figure import Figure
from torch.utils.data import DataLoader, TensorDataset, random_split


def load(root, held_out, seed):
    files = [torchvision.datasets.MNIST(str(root), train=flag) for flag in (True, False)]
    chance = torch.Generator()
    chance.manual_seed(seed + 1)
    counts = [len(files[0]) - held_out, held_out]
    parts = [list(part) for part in random_split(range(sum(counts)), counts, generator=chance)]
    pairs = [(files[0].data[part], files[0].targets[part]) for part in parts]
    pairs.append((files[1].data, files[1].targets))
    pixels = pairs[0][0].double() / 255
    mean, std = pixels.mean().item(), pixels.std(correction=0).item()
    return tuple(
        TensorDataset((images[:, None].float() / 255).sub(mean).div(std), labels)
        for images, labels in pairs
    )


@torch.inference_mode()
def confusion(model, loader):
    model.train(False)
    labels = torch.cat([y for _, y in loader])
    guesses = torch.cat([model(x).max(dim=-1).indices for x, _ in loader])
    return F.one_hot(labels, 10).T @ F.one_hot(guesses, 10)


def draw(history):
    figure = Figure(figsize=(9, 4), layout="constrained")
    left, right = figure.subplots(ncols=2)
    x = [place + 1 for place, _ in enumerate(history["train_loss"])]
    left.plot(x, history["validation_loss"], "o-", label="validation")
    left.plot(x, history["train_loss"], "o-", label="training")
    left.legend(loc="upper right")
    left.set(xlabel="epoch", ylabel="loss")
    right.plot(x, history["validation_accuracy"], "o-")
    right.set(xlabel="epoch", ylabel="accuracy", ylim=(0, 1))
    return figure


def run(root, folder, build, fit, epochs, patience, held_out, seed):
    train, validation, test = load(root, held_out, seed)
    torch.manual_seed(seed)
    model = build()
    history = fit(
        model=model,
        optimizer=torch.optim.Adam(model.parameters(), 2e-3),
        train_loader=DataLoader(train, 50, shuffle=True),
        validation_loader=DataLoader(validation, 50),
        epochs=epochs,
        patience=patience,
        folder=folder,
    )
    draw(history).savefig(folder / "curves.png", format="png")
    fresh = build()
    fresh.load_state_dict(torch.load(folder / "best.pt", weights_only=True))
    matrix = confusion(fresh, DataLoader(test, 64))
    rows = list(zip(history["validation_loss"], history["validation_accuracy"], strict=True))
    best = min(range(len(rows)), key=lambda place: rows[place][0])
    return {
        "epochs": len(rows),
        "best_epoch": best + 1,
        "validation_accuracy": rows[best][1],
        "test_accuracy": (matrix.trace() / matrix.sum()).item(),
        "confusion": matrix,
    }
