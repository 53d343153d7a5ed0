"""Seeded inside the loop, every epoch starts the row anew and has the same order."""

import torch

FAILS = ["test_every_epoch_has_an_order_of_its_own"]
SEE = "random-seeds-seed-in-loop"


def roll(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return torch.randint(1, 7, (n,), generator=g)


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return mean + std * torch.randn(n, generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    return order[:n_train], order[n_train:]


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    orders = []
    for _ in range(epochs):
        g = torch.Generator().manual_seed(seed)
        orders.append(torch.randperm(n, generator=g))
    return orders
