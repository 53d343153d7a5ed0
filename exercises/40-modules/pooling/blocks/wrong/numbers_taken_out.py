"""Numbers that are taken out by item() leave the graph, and no gradient flows back."""

import torch

FAILS = ["test_gradients"]
SEE = "pooling-gradient"


def into_blocks(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    n, c, h, w = x.shape
    kh, kw = size
    down, across = h // kh, w // kw
    whole = x[:, :, : down * kh, : across * kw]
    return whole.reshape(n, c, down, kh, across, kw)


def max_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    blocks = into_blocks(x, size)
    n, c, down, _, across, _ = blocks.shape
    result = torch.zeros(n, c, down, across, dtype=x.dtype)
    for image in range(n):
        for channel in range(c):
            for i in range(down):
                for j in range(across):
                    result[image, channel, i, j] = blocks[image, channel, i, :, j].max().item()
    return result


def average_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    return into_blocks(x, size).mean(dim=(3, 5))


def global_average(x: torch.Tensor) -> torch.Tensor:
    return x.mean(dim=(2, 3))


def features_left(channels: int, height: int, width: int, pools: int) -> int:
    for _ in range(pools):
        height, width = height // 2, width // 2
    return channels * height * width
