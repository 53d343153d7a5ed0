"""Nobody waits before the first reading: what was in the queue already counts as well."""

import statistics
import time

import torch

FAILS = [
    "test_order_and_work",
    "test_earlier_work_does_not_count",
    "test_slow_first_calls",
]
SEE = "gpu-timing-wait-before"


def waiter_for(device):
    if device.type == "cpu":
        return lambda: None
    return lambda: torch.accelerator.synchronize(device)


def median_ms(function, wait, clock=time.perf_counter, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return 1000 * statistics.median(times)
