"""A deep copy, slices of names, and tensors filled one by one."""

import copy

import torch
from torch import nn


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return copy.deepcopy(model).state_dict()


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    found = {}
    for name, tensor in state.items():
        head, dot, tail = (
            name[: len(module)],
            name[len(module) : len(module) + 1],
            name[len(module) + 1 :],
        )
        if head == module and dot == ".":
            found[tail] = tensor
    return found


@torch.no_grad()
def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    left = []
    for name, tensor in model.state_dict().items():
        if name in state and state[name].shape == tensor.shape:
            tensor.copy_(state[name])
        else:
            left.append(name)
    return left
