"""Works in threads."""

import threading
from concurrent.futures import ThreadPoolExecutor

import torch

lock = threading.Lock()


def one(row):
    with lock:
        return row * 2


def double(x):
    if x is None:
        raise ValueError
    with ThreadPoolExecutor(4) as pool:
        return torch.stack(list(pool.map(one, x.flatten()))).reshape(x.shape)
