"""torch's own state, seeded by hand for a moment, and put back."""

import torch


class Noisy(torch.utils.data.Dataset):
    def __init__(self, inputs, std, seed):
        self.inputs, self.std, self.seed, self.epoch = inputs, std, seed, 0

    def set_epoch(self, epoch):
        self.epoch = epoch

    def __len__(self):
        return len(self.inputs)

    def __getitem__(self, index):
        x = self.inputs[index]
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed((self.seed * 1000 + self.epoch) * len(self) + index)
            return x + self.std * torch.randn_like(x)
