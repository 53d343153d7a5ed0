"""normal, sorting random numbers, and a seed for each epoch."""

import torch


def roll(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return 1 + (6 * torch.rand(n, generator=g, dtype=torch.float64)).long()


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return torch.normal(mean, std, (n,), generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    order = torch.rand(n, generator=g).argsort()
    return order[:n_train], order[n_train:]


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    g = torch.Generator()
    return [torch.randperm(n, generator=g.manual_seed(1000 * seed + i)) for i in range(epochs)]
