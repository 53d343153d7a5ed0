"""No loop at all: the best line solves a linear system."""

import torch


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    columns = torch.cat([x, torch.ones_like(x)], dim=1)
    slope, intercept = torch.linalg.lstsq(columns, y).solution.flatten().tolist()
    return slope, intercept
