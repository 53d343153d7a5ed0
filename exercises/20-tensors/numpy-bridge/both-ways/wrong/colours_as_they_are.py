"""OpenCV's pixels are blue, green, red; the planes should be red, green, blue."""

import numpy as np
import torch

FAILS = ["test_from_photo"]
SEE = "numpy-bridge-photo"


def own(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array.copy()).float()


def share(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return x.numpy().copy()


def from_photo(photo: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(photo).movedim(-1, 0) / 255


def to_photo(image: torch.Tensor) -> np.ndarray:
    pixels = (image * 255 + 0.5).to(torch.uint8)
    return pixels.movedim(0, -1).numpy()[:, :, ::-1].copy()
