"""One wait before the loop: after each call the device has nothing to do anyway."""

import time

import torch


def waiter_for(device):
    def wait():
        if device.type != "cpu":
            torch.cuda.synchronize(device=device)

    return wait


def median_ms(function, wait, clock=time.perf_counter, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
        wait()
    wait()
    spans = []
    while len(spans) < repeats:
        before = clock()
        function()
        wait()
        after = clock()
        spans.append((after - before) * 1000)
    spans.sort()
    return (spans[(repeats - 1) // 2] + spans[repeats // 2]) / 2
