"""Reshaping breaks the same line elsewhere; channels come to the front by movedim or permute."""

import numpy as np
import torch

FAILS = ["test_from_photo", "test_to_photo", "test_to_photo_rounds"]
SEE = "transpose-permute-pixels"


def own(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array.copy()).float()


def share(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return x.numpy().copy()


def from_photo(photo: np.ndarray) -> torch.Tensor:
    rgb = photo[:, :, ::-1].copy()
    return torch.from_numpy(rgb).reshape(3, *photo.shape[:2]) / 255


def to_photo(image: torch.Tensor) -> np.ndarray:
    pixels = (image * 255 + 0.5).to(torch.uint8)
    h, w = image.shape[1:]
    return pixels.reshape(h, w, 3).numpy()[:, :, ::-1].copy()
