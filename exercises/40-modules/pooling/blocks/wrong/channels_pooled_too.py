"""Pooling treats each channel by itself; a maximum over the channels throws all but one away."""

import torch

FAILS = ["test_gradients", "test_max_pool", "test_max_pool_with_a_rest"]
SEE = "pooling-channels-apart"


def into_blocks(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    n, c, h, w = x.shape
    kh, kw = size
    down, across = h // kh, w // kw
    whole = x[:, :, : down * kh, : across * kw]
    return whole.reshape(n, c, down, kh, across, kw)


def max_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    return into_blocks(x, size).amax(dim=(1, 3, 5))[:, None]


def average_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    return into_blocks(x, size).mean(dim=(3, 5))


def global_average(x: torch.Tensor) -> torch.Tensor:
    return x.mean(dim=(2, 3))


def features_left(channels: int, height: int, width: int, pools: int) -> int:
    for _ in range(pools):
        height, width = height // 2, width // 2
    return channels * height * width
