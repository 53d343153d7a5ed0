"""torch.tensor copies, but it too cannot walk backwards: `[::-1]` needs a copy() in NumPy first."""

import numpy as np
import torch

FAILS = ["test_own_of_a_reversed_array"]
SEE = "numpy-bridge-negative-strides"
RAISES = "ValueError"


def own(array: np.ndarray) -> torch.Tensor:
    return torch.tensor(array, dtype=torch.float32)


def share(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return x.numpy().copy()


def from_photo(photo: np.ndarray) -> torch.Tensor:
    rgb = photo[:, :, ::-1].copy()
    return torch.from_numpy(rgb).movedim(-1, 0) / 255


def to_photo(image: torch.Tensor) -> np.ndarray:
    pixels = (image * 255 + 0.5).to(torch.uint8)
    return pixels.movedim(0, -1).numpy()[:, :, ::-1].copy()
