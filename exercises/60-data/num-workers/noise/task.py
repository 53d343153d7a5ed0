"""The same noise for any loader.

Noise on the inputs keeps a network from learning them by heart. But a run should be
repeatable on a machine with more cores or fewer. Write a dataset whose noise depends
on nothing but the seed, the epoch and the item.
"""

import torch
from torch.utils.data import Dataset


class Noisy(Dataset):
    """The rows of `inputs` (n, …), float32, each with normal noise of size `std` added.

    Item i is inputs[i] plus `std` times numbers from a normal distribution (mean 0,
    standard deviation 1), one for each entry. The noise is the same for the same seed,
    epoch and item, whatever the loader's order, its number of workers, the items asked
    for before, and other random numbers of the program. For any other seed, epoch or
    item it is another one (any two of the three may be equal).

    seed: 0 to 99. The epoch is 0 until `set_epoch` is called, which happens before a
    pass begins; 0 to 999.

    torch's own random state and `inputs` stay as they are.

    >>> data = Noisy(torch.zeros(4, 2), std=0.1, seed=0)
    >>> bool((data[1] == data[1]).all()), bool((data[1] == data[2]).any())
    (True, False)
    """

    def __init__(self, inputs: torch.Tensor, std: float, seed: int) -> None:
        raise NotImplementedError

    def set_epoch(self, epoch: int) -> None:
        """From now on, items have the noise of this epoch."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, index: int) -> torch.Tensor:
        """Return item `index`, from 0 to len - 1; raise IndexError from len on."""
        raise NotImplementedError
