"""A linear layer looks at the last axis only: images must be flattened first."""

from itertools import pairwise

import torch
from torch import nn

ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh, "gelu": nn.GELU}

FAILS = ["test_inputs_of_any_shape", "test_real_digits"]
SEE = "linear-layer-flatten-images"
RAISES = "RuntimeError"


def _kaiming(weight: torch.Tensor) -> None:
    nn.init.kaiming_normal_(weight, nonlinearity="relu")


INITS = {"default": None, "kaiming": _kaiming, "xavier": nn.init.xavier_uniform_}


class MLP(nn.Module):
    def __init__(
        self,
        n_in: int,
        hidden: list[int],
        n_out: int,
        activation: str = "relu",
        bias: bool = True,
        init: str = "default",
    ) -> None:
        super().__init__()
        if activation not in ACTIVATIONS:
            raise ValueError(f"unknown activation: {activation}")
        if init not in INITS:
            raise ValueError(f"unknown init: {init}")
        names = [f"hidden{i + 1}" for i in range(len(hidden))] + ["scores"]
        pairs = pairwise([n_in, *hidden, n_out])
        self.layers = nn.ModuleDict(
            {name: nn.Linear(*pair, bias=bias) for name, pair in zip(names, pairs, strict=True)}
        )
        self.activation = ACTIVATIONS[activation]()
        if fill := INITS[init]:
            for layer in self.layers.values():
                fill(layer.weight)
                if bias:
                    nn.init.zeros_(layer.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.results(x)["scores"]

    def results(self, x: torch.Tensor) -> dict[str, torch.Tensor]:
        found = {}
        for name, layer in self.layers.items():
            x = layer(x)
            if name != "scores":
                x = self.activation(x)
            found[name] = x
        return found

    def parameter_count(self, trainable_only: bool = False) -> int:
        return sum(p.numel() for p in self.parameters() if p.requires_grad or not trainable_only)
