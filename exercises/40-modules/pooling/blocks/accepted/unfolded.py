"""Windows by unfold, and slices with a step for the maximum."""

import torch


def max_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    kh, kw = size
    rows, columns = x.shape[2] // kh, x.shape[3] // kw
    result = torch.full((*x.shape[:2], rows, columns), -torch.inf, dtype=x.dtype)
    for i in range(kh):
        for j in range(kw):
            met = x[:, :, i::kh, j::kw][:, :, :rows, :columns]
            result = torch.maximum(result, met)
    return result


def average_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    return x.unfold(2, size[0], size[0]).unfold(3, size[1], size[1]).mean((-2, -1))


def global_average(x: torch.Tensor) -> torch.Tensor:
    return x.flatten(start_dim=2).sum(dim=2) / (x.shape[2] * x.shape[3])


def features_left(channels: int, height: int, width: int, pools: int) -> int:
    return channels * (height >> pools) * (width >> pools)
