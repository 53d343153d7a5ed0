"""The best loss and the count kept beside the history; packed in memory; another reading order."""

import io
import os

import torch
from torch import nn


def put(thing, path):
    buffer = io.BytesIO()
    torch.save(thing, buffer)
    aside = path.with_suffix(".part")
    aside.write_bytes(buffer.getvalue())
    os.replace(aside, path)  # noqa: PTH105


def one_pass(model, loader, optimizer=None):
    loss_fn = nn.CrossEntropyLoss(reduction="sum")
    training = optimizer is not None
    model.train(training)
    total = hits = count = 0
    with torch.set_grad_enabled(training):
        for x, y in loader:
            logits = model(x)
            loss = loss_fn(logits, y)
            if training:
                optimizer.zero_grad(set_to_none=True)
                (loss / y.numel()).backward()
                optimizer.step()
            total += float(loss.detach())
            hits += logits.max(dim=1).indices.eq(y).sum().item()
            count += y.numel()
    return total / count, hits / count


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, folder):
    memory = {"rows": [], "best": float("inf"), "bad": 0}
    if (folder / "last.pt").is_file():
        states, memory, rng = torch.load(folder / "last.pt", map_location="cpu")
        model.load_state_dict(states[0])
        optimizer.load_state_dict(states[1])
        torch.random.set_rng_state(rng)
    for _ in range(epochs - len(memory["rows"])):
        if memory["bad"] >= patience:
            break
        train_loss, _ = one_pass(model, train_loader, optimizer)
        loss, accuracy = one_pass(model, validation_loader)
        memory["rows"].append((train_loss, loss, accuracy))
        memory["bad"] += 1
        if loss < memory["best"]:
            memory["best"], memory["bad"] = loss, 0
            put(model.state_dict(), folder / "best.pt")
        states = (model.state_dict(), optimizer.state_dict())
        put((states, memory, torch.random.get_rng_state()), folder / "last.pt")
    if memory["rows"]:
        model.load_state_dict(torch.load(folder / "best.pt", map_location="cpu"))
    model.eval()
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: [row[i] for row in memory["rows"]] for i, name in enumerate(names)}
