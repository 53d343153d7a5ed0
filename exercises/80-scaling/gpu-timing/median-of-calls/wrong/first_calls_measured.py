"""The first calls, which load and choose and compile, are measured like the others."""

import statistics
import time

import torch

FAILS = ["test_slow_first_calls"]
SEE = "gpu-timing-warm-up"


def waiter_for(device):
    if device.type == "cpu":
        return lambda: None
    return lambda: torch.accelerator.synchronize(device)


def median_ms(function, wait, clock=time.perf_counter, warmup=3, repeats=10):
    times = []
    for _ in range(warmup + repeats):
        wait()
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return 1000 * statistics.median(times)
