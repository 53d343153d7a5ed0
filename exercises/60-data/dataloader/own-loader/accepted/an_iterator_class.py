"""An iterator written out as a class, for each pass a new one."""

import torch


class Pass:
    def __init__(self, loader, order):
        self.loader, self.left = loader, order

    def __iter__(self):
        return self

    def __next__(self):
        size = self.loader.batch_size
        now, self.left = self.left[:size], self.left[size:]
        if not now or (self.loader.drop_last and len(now) < size):
            raise StopIteration
        inputs, labels = [], []
        for i in now:
            x, label = self.loader.dataset[i]
            inputs.append(x)
            labels.append(label)
        return torch.stack(inputs), torch.tensor(labels)


class Loader:
    def __init__(self, dataset, batch_size, shuffle=False, drop_last=False, generator=None):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self.shuffle, self.generator = shuffle, generator

    def __len__(self):
        extra = 0 if self.drop_last else self.batch_size - 1
        return (len(self.dataset) + extra) // self.batch_size

    def __iter__(self):
        n = len(self.dataset)
        if self.shuffle:
            return Pass(self, torch.rand(n, generator=self.generator).argsort().tolist())
        return Pass(self, list(range(n)))
