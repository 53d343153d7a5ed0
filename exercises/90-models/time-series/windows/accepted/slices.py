"""Slices, one for each window, stacked."""

import torch


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    cuts = range(past, len(series) - ahead + 1)
    inputs = torch.stack([series[cut - past : cut] for cut in cuts])
    return inputs, torch.stack([series[cut : cut + ahead] for cut in cuts])


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    mean, std = series[:split].mean(), series[:split].std()
    early = (series[:split] - mean) / std
    late = (series[split - past :] - mean) / std
    return windows(early, past, ahead), windows(late, past, ahead), mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    known = list(inputs.unbind(1))
    for _ in range(ahead):
        known.append(known[-season])
    return torch.stack(known[-ahead:], dim=1)
