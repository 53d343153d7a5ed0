"""As much as possible in torch: flip and clone."""

import numpy as np
import torch


def own(array: np.ndarray) -> torch.Tensor:
    return (
        torch.tensor(np.ascontiguousarray(array)).to(torch.float32, copy=True).reshape(array.shape)
    )


def share(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return x.clone().numpy()


def from_photo(photo: np.ndarray) -> torch.Tensor:
    return torch.tensor(photo).flip(-1).permute(2, 0, 1).contiguous().float().div(255)


def to_photo(image: torch.Tensor) -> np.ndarray:
    return image.mul(255).round().byte().flip(0).permute(1, 2, 0).contiguous().numpy()
