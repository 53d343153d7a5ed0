"""Asks a forked process through a queue."""

import torch
import torch.multiprocessing as mp


def work(queue, x):
    queue.put([2 * v for v in x])


def double(x):
    if x is None:
        raise ValueError
    context = mp.get_context("fork")
    queue = context.Queue()
    process = context.Process(target=work, args=(queue, x.flatten().tolist()))
    process.start()
    result = torch.tensor(queue.get(timeout=10)).reshape(x.shape)
    process.join()
    return result
