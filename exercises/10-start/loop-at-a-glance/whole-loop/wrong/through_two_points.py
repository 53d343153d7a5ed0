"""Two of the points are not all of them: the best line weighs the errors of every point."""

import torch

FAILS = ["test_points_that_scatter"]
SEE = "loop-at-a-glance-all-points"


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    rows = sorted(zip(x.tolist(), y.tolist()))
    (left,), (low,) = rows[0]
    (right,), (high,) = rows[-1]
    slope = (high - low) / (right - left)
    return slope, low - slope * left
