"""Scaled `rand` gives decimals; for whole numbers there is randint."""

import torch

FAILS = ["test_roll", "test_roll_a_few"]
SEE = "random-seeds-four-draws"


def roll(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return 1 + 6 * torch.rand(n, generator=g)


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return mean + std * torch.randn(n, generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    return order[:n_train], order[n_train:]


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    return [torch.randperm(n, generator=g) for _ in range(epochs)]
