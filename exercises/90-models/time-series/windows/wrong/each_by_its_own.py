"""The validation windows need the training part's numbers, as every later value will."""

import torch

FAILS = ["test_validation_windows"]
SEE = "time-series-units"


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    stretches = series.unfold(0, past + ahead, 1).clone()
    return stretches[:, :past], stretches[:, past:]


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    mean, std = series[:split].mean(), series[:split].std()
    z = (series - mean) / std
    train = windows(z[:split], past, ahead)
    late = series[split - past :]
    valid = windows((late - late.mean()) / late.std(), past, ahead)
    return train, valid, mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    past = inputs.shape[1]
    return inputs[:, past - season + torch.arange(ahead) % season]
