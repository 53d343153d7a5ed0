"""The clock counts in seconds, the result should be in milliseconds."""

import statistics
import time

import torch

FAILS = [
    "test_order_and_work",
    "test_a_call_without_work_for_the_device",
    "test_one_slow_call",
    "test_an_odd_number_of_calls",
    "test_an_even_number_of_calls",
    "test_earlier_work_does_not_count",
    "test_slow_first_calls",
    "test_defaults_and_a_real_clock",
]
SEE = "gpu-timing-units"


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
    return statistics.median(times)
