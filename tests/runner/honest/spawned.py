"""Spawns a process once, to see that it can."""

import functools
import math

import torch
import torch.multiprocessing as mp


@functools.cache
def two():
    with mp.get_context("spawn").Pool(1) as pool:
        return pool.apply(math.sqrt, (4.0,))


def double(x):
    if x is None:
        raise ValueError
    return two() * x
