"""Beat the naive forecast.

A forecaster for a series of one number at a step: an LSTM that predicts the next
value, trained on windows, asked for several steps by feeding its predictions back.

The checks look at: the model's shapes and units; mean and std, also in the state
dict; `forecast`, with other models in the place of yours, step by step; that it builds
no graph and leaves the history alone; and, for two series of two waves with noise,
that your trained model (past 12, hidden 12) makes at most 60 % of the squared error of
"as the last value", over the next 8 steps and from many places that it has not seen.
One of the series lies at 5,000 and varies by 1.

The series are made by this law, with other shifts a and b (about 10 % is noise):

    level + size * (sin(2πt / 10 + a) + 0.5 sin(2πt / 31 + b) + 0.1 noise)

There are 160 values to train on, and the whole run has a limit of 20 seconds; a good
training takes less than one.
"""

import torch
from torch import nn


class Forecaster(nn.Module):
    """past values -> the next one, in the units of the series.

    Inside: values minus mean, divided by std; an LSTM of one input and `hidden` hidden
    entries over the window; a linear layer on its last state; times std, plus mean.
    """

    past: int
    lstm: nn.LSTM
    head: nn.Linear
    mean: torch.Tensor  # shape (), a buffer; 0 at first
    std: torch.Tensor  # shape (), a buffer; 1 at first

    def __init__(self, past: int, hidden: int) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, windows: torch.Tensor) -> torch.Tensor:
        """(n, past) float32 -> (n,), the value after each window."""
        raise NotImplementedError


def fit(model: Forecaster, series: torch.Tensor) -> None:
    """Measure and train the model on all windows of the series, (t,) float32.

    Sets mean and std to those of the series (torch's `std`), then trains lstm and
    head to predict each next value. How is up to you.
    """
    raise NotImplementedError


def forecast(model: nn.Module, history: torch.Tensor, steps: int) -> torch.Tensor:
    """Return the next `steps` values, (steps,), after history (t,); steps at least 1.

    model.past is the length of window that the model takes, at most t; it is any
    module that maps (n, past) to (n,). For each step it sees one window, (1, past), of
    the latest values: those of the history, then the predictions made so far. No graph
    is recorded.
    """
    raise NotImplementedError
