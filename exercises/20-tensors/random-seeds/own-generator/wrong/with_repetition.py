"""randint may draw a position twice; a permutation has each once."""

import torch

FAILS = ["test_split", "test_split_is_fair"]
SEE = "random-seeds-split"


def roll(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return torch.randint(1, 7, (n,), generator=g)


def bell(n: int, mean: float, std: float, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    return mean + std * torch.randn(n, generator=g)


def split(n: int, n_train: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    train = torch.randint(n, (n_train,), generator=g)
    rest = [i for i in range(n) if i not in train.tolist()]
    return train, torch.tensor(rest[: n - n_train])


def epoch_orders(n: int, epochs: int, seed: int) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(seed)
    return [torch.randperm(n, generator=g) for _ in range(epochs)]
