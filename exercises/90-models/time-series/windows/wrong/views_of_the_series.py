"""unfold makes views: whoever writes into the windows writes into the series."""

import torch

FAILS = ["test_the_series_stays_as_it_is"]
SEE = "indexing-slicing-view"


def windows(series: torch.Tensor, past: int, ahead: int) -> tuple[torch.Tensor, torch.Tensor]:
    stretches = series.unfold(0, past + ahead, 1)
    return stretches[:, :past], stretches[:, past:]


def prepare(series: torch.Tensor, past: int, ahead: int, split: int) -> tuple:
    mean, std = series[:split].mean(), series[:split].std()
    z = (series - mean) / std
    train = windows(z[:split], past, ahead)
    valid = windows(z[split - past :], past, ahead)
    return train, valid, mean, std


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    past = inputs.shape[1]
    return inputs[:, past - season + torch.arange(ahead) % season]
