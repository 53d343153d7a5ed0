"""Where the CPU calculates there is nothing to wait for, and without a GPU the call fails."""

import statistics
import time

import torch

FAILS = ["test_nothing_to_wait_for_on_the_cpu"]
SEE = "gpu-timing-cpu"


def waiter_for(device):
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
    return 1000 * statistics.median(times)
