"""Nobody waits before the second reading: it is the time of the order, not of the work."""

import statistics
import time

import torch

FAILS = [
    "test_order_and_work",
    "test_an_odd_number_of_calls",
    "test_an_even_number_of_calls",
    "test_one_slow_call",
    "test_earlier_work_does_not_count",
    "test_slow_first_calls",
]
SEE = "gpu-timing-order"


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
        times.append(clock() - start)
    return 1000 * statistics.median(times)
