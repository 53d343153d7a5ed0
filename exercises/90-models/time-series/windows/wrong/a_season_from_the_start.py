"""The season to repeat is the last one among the inputs, not the first."""

import torch

FAILS = [
    "test_the_last_value",
    "test_the_season",
]
SEE = "time-series-season"


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    stretches = series.unfold(0, past + ahead, 1).clone()
    return stretches[:, :past], stretches[:, past:]


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    mean, std = series[:split].mean(), series[:split].std()
    z = (series - mean) / std
    train = windows(z[:split], past, ahead)
    valid = windows(z[split - past :], past, ahead)
    return train, valid, mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    past = inputs.shape[1]
    return inputs[:, torch.arange(ahead) % season]
