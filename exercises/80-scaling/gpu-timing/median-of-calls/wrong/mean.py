"""A mean carries one slow call along; the median does not care."""

import statistics
import time

import torch

FAILS = [
    "test_one_slow_call",
    "test_an_odd_number_of_calls",
    "test_an_even_number_of_calls",
]
SEE = "gpu-timing-median"


def waiter_for(device):
    if device.type == "cpu":
        return lambda: None
    return lambda: torch.accelerator.synchronize(device)


def median_ms(function, wait, clock=time.perf_counter, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        wait()
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return 1000 * sum(times) / repeats
