"""Packed in memory first, the generator asked itself, positions instead of names."""

import io
import os

import torch


def pack(parts, history):
    buffer = io.BytesIO()
    states = [part.state_dict() for part in parts]
    torch.save((states, history, torch.default_generator.get_state()), buffer)
    return buffer.getvalue()


def unpack(path, parts):
    states, history, random = torch.load(path, map_location=lambda storage, _: storage)
    for part, state in zip(parts, states, strict=True):
        part.load_state_dict(state)
    torch.default_generator.set_state(random)
    return list(history)


def fit(model, optimizer, scheduler, loader, loss_fn, epochs, path):
    parts = (model, optimizer, scheduler)
    history = unpack(path, parts) if path.is_file() else []
    while len(history) < epochs:
        model.train()
        losses, sizes = [], []
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(inputs), targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            sizes.append(len(targets))
        scheduler.step()
        weighted = sum(loss * size for loss, size in zip(losses, sizes, strict=True))
        history.append(weighted / sum(sizes))
        aside = f"{path}.{os.getpid()}"
        with open(aside, "wb") as file:  # noqa: PTH123
            file.write(pack(parts, history))
        os.replace(aside, path)  # noqa: PTH105
    return history
