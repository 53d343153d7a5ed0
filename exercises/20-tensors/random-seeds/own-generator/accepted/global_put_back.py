"""The global generator, with its state put back afterwards."""

import torch


def roll(n: int, seed: int) -> torch.Tensor:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return torch.randint(1, 7, (n,))


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return mean + std * torch.randn(n, generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    order = torch.randperm(n)
    torch.set_rng_state(state)
    return order[:n_train], order[n_train:]


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    return [torch.randperm(n, generator=g) for _ in range(epochs)]
