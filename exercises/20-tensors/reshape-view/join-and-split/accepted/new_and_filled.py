"""An empty result that is filled piece by piece."""

import torch


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    result = torch.empty(len(columns[0]), len(columns), dtype=columns[0].dtype)
    for i, column in enumerate(columns):
        result[:, i] = column
    return result


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    result = batches[0]
    for batch in batches[1:]:
        result = torch.cat([result, batch])
    return result


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    n, p = features.shape
    result = torch.empty(n, p + 1, dtype=features.dtype)
    result[:, :p] = features
    result[:, p] = column
    return result


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return list(torch.tensor_split(x, 4, dim=1))


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    result = []
    while len(batch) > 0:
        result.append(batch[:size])
        batch = batch[size:]
    return result
