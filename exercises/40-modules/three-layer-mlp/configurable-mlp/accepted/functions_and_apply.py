"""Activations as functions, initialisation by apply, and a forward of its own."""

import torch
import torch.nn.functional as F
from torch import nn


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
        functions = {"relu": F.relu, "tanh": torch.tanh, "gelu": F.gelu}
        try:
            self.activate = functions[activation]
        except KeyError:
            raise ValueError(f"no such activation: {activation}") from None
        if init not in ("default", "kaiming", "xavier"):
            raise ValueError(f"no such init: {init}")
        self.layers = nn.ModuleDict()
        for number, size in enumerate(hidden, start=1):
            self.layers[f"hidden{number}"] = nn.Linear(n_in, size, bias)
            n_in = size
        self.layers["scores"] = nn.Linear(n_in, n_out, bias)
        if init != "default":
            self.init = init
            self.apply(self.fill)

    @torch.no_grad()
    def fill(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear):
            n_out, n_in = module.weight.shape
            if self.init == "kaiming":
                module.weight.normal_(0, (2 / n_in) ** 0.5)
            else:
                bound = (6 / (n_in + n_out)) ** 0.5
                module.weight.uniform_(-bound, bound)
            if module.bias is not None:
                module.bias.zero_()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        *_, scores = self.results(x).values()
        return scores

    def results(self, x: torch.Tensor) -> dict[str, torch.Tensor]:
        found = {}
        x = nn.Flatten()(x)
        *hidden, (last, score) = self.layers.items()
        for name, layer in hidden:
            found[name] = x = self.activate(layer(x))
        found[last] = score(x)
        return found

    def parameter_count(self, trainable_only: bool = False) -> int:
        count = 0
        for parameter in self.parameters():
            if not trainable_only or parameter.requires_grad:
                count += parameter.numel()
        return count
