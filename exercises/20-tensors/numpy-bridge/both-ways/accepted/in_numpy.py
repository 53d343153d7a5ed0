"""As much as possible in NumPy."""

import numpy as np
import torch


def own(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(array, dtype=np.float32, order="C"))


def share(array: np.ndarray) -> torch.Tensor:
    return torch.as_tensor(array)


def snapshot(x: torch.Tensor) -> np.ndarray:
    return np.array(x.tolist(), dtype=x.numpy().dtype).reshape(x.shape)


def from_photo(photo: np.ndarray) -> torch.Tensor:
    planes = np.ascontiguousarray(photo[..., ::-1].transpose(2, 0, 1))
    return torch.from_numpy(planes.astype(np.float32) / 255)


def to_photo(image: torch.Tensor) -> np.ndarray:
    planes = image.numpy()[::-1].transpose(1, 2, 0)
    return np.ascontiguousarray(np.rint(planes * 255).astype(np.uint8))
