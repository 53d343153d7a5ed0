"""nn.Linear, written again.

Read the source of `nn.Linear`, close it, and write the layer yourself: with the
same seed it must have exactly the same parameters as torch's, to the last bit, and
compute the same. `nn.Linear` itself may not be used, nor be the base class;
`F.linear` and everything in `nn.init` may.
"""

import torch
from torch import nn


class Linear(nn.Module):
    """Compute x @ weight.T + bias, along the last axis of x.

    `weight` (out_features, in_features) and `bias` (out_features,) are the layer's
    parameters, and all of its state dict. Without a bias, `bias` is None and not in
    the state dict.

    >>> print(Linear(3, 2, bias=False))
    Linear(in_features=3, out_features=2, bias=False)
    """

    def __init__(
        self,
        in_features: int,
        out_features: int,
        bias: bool = True,
        dtype: torch.dtype | None = None,
    ) -> None:
        """Make the parameters and fill them. Both counts of features are 1 or more.

        dtype is the type in which the parameters are made and drawn, or None for
        torch's default.
        """
        super().__init__()
        raise NotImplementedError

    def reset_parameters(self) -> None:
        """Fill weight and bias anew, in place, as nn.Linear does."""
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (..., out_features) for x (..., in_features).

        There may be any number of axes before the last one, or none. x has the
        layer's dtype. Gradients flow to x, weight and bias.
        """
        raise NotImplementedError

    def extra_repr(self) -> str:
        """Return what stands in the brackets when the layer is printed.

        It is the same as for nn.Linear: the three settings, as in the example.
        """
        raise NotImplementedError
