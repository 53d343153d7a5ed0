"""A generator made once, outside, goes on from call to call: the same arguments give something else."""

import torch

FAILS = ["test_the_same_seed_gives_the_same"]
SEE = "random-seeds-one-row"


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
    if seed not in _generators:
        _generators[seed] = torch.Generator().manual_seed(seed)
    return [torch.randperm(n, generator=_generators[seed]) for _ in range(epochs)]


_generators = {}
