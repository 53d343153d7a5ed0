"""Zeros around the image count in a mean: only whole blocks may be averaged."""

import torch

FAILS = ["test_average_pool_with_a_rest", "test_gradients"]
SEE = "pooling-padding"


def into_blocks(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    n, c, h, w = x.shape
    kh, kw = size
    down, across = h // kh, w // kw
    whole = x[:, :, : down * kh, : across * kw]
    return whole.reshape(n, c, down, kh, across, kw)


def max_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    return into_blocks(x, size).amax(dim=(3, 5))


def average_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    n, c, h, w = x.shape
    kh, kw = size
    padded = torch.zeros(n, c, h + (-h) % kh, w + (-w) % kw, dtype=x.dtype)
    padded[:, :, :h, :w] = x
    return into_blocks(padded, size).mean(dim=(3, 5))


def global_average(x: torch.Tensor) -> torch.Tensor:
    return x.mean(dim=(2, 3))


def features_left(channels: int, height: int, width: int, pools: int) -> int:
    for _ in range(pools):
        height, width = height // 2, width // 2
    return channels * height * width
