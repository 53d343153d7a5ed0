"""Through a list of Python numbers the dtype is lost: NumPy makes float64 of all decimals."""

import numpy as np
import torch

FAILS = ["test_snapshot"]
SEE = "numpy-bridge-float64"


def own(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array.copy()).float()


def share(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return np.array(x.tolist())


def from_photo(photo: np.ndarray) -> torch.Tensor:
    rgb = photo[:, :, ::-1].copy()
    return torch.from_numpy(rgb).movedim(-1, 0) / 255


def to_photo(image: torch.Tensor) -> np.ndarray:
    pixels = (image * 255 + 0.5).to(torch.uint8)
    return pixels.movedim(0, -1).numpy()[:, :, ::-1].copy()
