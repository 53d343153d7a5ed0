"""Cut without shuffling, the last examples are always the validation set."""

import torch

FAILS = ["test_another_seed_gives_something_else", "test_split_is_fair"]
SEE = "random-seeds-split"


def roll(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return torch.randint(1, 7, (n,), generator=g)


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return mean + std * torch.randn(n, generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    order = torch.arange(n)
    return order[:n_train], order[n_train:]


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    return [torch.randperm(n, generator=g) for _ in range(epochs)]
