"""Writes an autograd function, hooks and a context manager."""

import contextlib

import torch


class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


@contextlib.contextmanager
def seeded(seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        yield


def double(x):
    if x is None:
        raise ValueError
    with seeded(3):
        leaf = x.clone().requires_grad_()
        leaf.register_hook(lambda grad: grad)
        Twice.apply(leaf).sum().backward()
        return (leaf.grad * x).detach()
