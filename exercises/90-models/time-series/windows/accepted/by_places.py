"""A table of places, made by broadcasting, and an index with it."""

import torch


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    starts = torch.arange(len(series) - past - ahead + 1)[:, None]
    return series[starts + torch.arange(past)], series[starts + past + torch.arange(ahead)]


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    known = series[:split]
    std, mean = torch.std_mean(known)
    inputs, targets = windows((series - mean) / std, past, ahead)
    first = torch.arange(len(inputs)) + past  # the place of each first target
    train, valid = first + ahead <= split, first >= split
    return (inputs[train], targets[train]), (inputs[valid], targets[valid]), mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    last = inputs[:, -season:]
    return last.repeat(1, -(-ahead // season))[:, :ahead]
