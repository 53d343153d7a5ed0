"""Windows, and a split by time.

What is done to a series before any network sees it, and the forecast that a network
has to beat.

The checks look at: the windows, for all sizes down to a single one; which windows are
for learning and which for validation; that nothing from the split on has an influence
on the training windows or on mean and std; the naive forecast, for seasons shorter
and longer than the horizon; float32 and float64; and that the series is not changed,
neither by a call nor by writing into its results.
"""

import torch

Pair = tuple[torch.Tensor, torch.Tensor]


def windows(series: torch.Tensor, past: int, ahead: int) -> Pair:
    """Return (inputs, targets): all stretches of the series, cut in two.

    series (t,) floats, t at least past + ahead -> inputs (n, past), targets
    (n, ahead), with n = t - past - ahead + 1, in the order of time.

    >>> inputs, targets = windows(torch.arange(5.0), past=2, ahead=2)
    >>> inputs
    tensor([[0., 1.],
            [1., 2.]])
    >>> targets
    tensor([[2., 3.],
            [3., 4.]])
    """
    raise NotImplementedError


def prepare(
    series: torch.Tensor, past: int, ahead: int, split: int
) -> tuple[Pair, Pair, torch.Tensor, torch.Tensor]:
    """Return (train, valid, mean, std), train and valid being (inputs, targets).

    mean and std (torch's `std`), both of shape (), are those of the training part,
    series[:split]. All windows are standardised with them: minus mean, divided by std.
    train: all windows that lie in the training part, targets included. valid: all
    windows whose targets all stand at place `split` or later; their inputs may reach
    back before it. split is at least past + ahead, and at least `ahead` places follow.
    """
    raise NotImplementedError


def naive(inputs: torch.Tensor, ahead: int, season: int = 1) -> torch.Tensor:
    """Return the seasonal naive forecast of the next `ahead` values.

    inputs (n, past) -> (n, ahead). Each next value is forecast by the value a whole
    number of seasons before it, the latest that is among the inputs. season is from 1
    to past; with season 1 that is the last value, for every step.

    >>> naive(torch.tensor([[7.0, 1.0, 2.0, 3.0]]), ahead=5, season=3)
    tensor([[1., 2., 3., 1., 2.]])
    """
    raise NotImplementedError
