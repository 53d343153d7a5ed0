"""Validation may look back before the split: without that its first values are never asked about."""

import torch

FAILS = [
    "test_mean_and_std",
    "test_training_windows",
    "test_validation_windows",
    "test_the_future_has_no_influence",
]
SEE = "time-series-reach-back"
RAISES = "RuntimeError"


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    stretches = series.unfold(0, past + ahead, 1).clone()
    return stretches[:, :past], stretches[:, past:]


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    mean, std = series[:split].mean(), series[:split].std()
    z = (series - mean) / std
    train = windows(z[:split], past, ahead)
    valid = windows(z[split:], past, ahead)
    return train, valid, mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    past = inputs.shape[1]
    return inputs[:, past - season + torch.arange(ahead) % season]
