"""NumPy's seed sequences are made for several numbers at once."""

import numpy as np
import torch


class Noisy(torch.utils.data.Dataset):
    def __init__(self, inputs, std, seed):
        self.inputs, self.std, self.key = inputs, std, (seed, 0)

    def set_epoch(self, epoch):
        self.key = (self.key[0], epoch)

    def __len__(self):
        return self.inputs.shape[0]

    def __getitem__(self, index):
        x = self.inputs[index]
        noise = np.random.default_rng([*self.key, index]).normal(0.0, self.std, tuple(x.shape))
        return x + torch.as_tensor(noise, dtype=x.dtype)
