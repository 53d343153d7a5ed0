"""The warm-up is taken out of the calls to be measured, so too few are made."""

import statistics
import time

import torch

FAILS = [
    "test_order_and_work",
    "test_slow_first_calls",
    "test_number_of_calls",
    "test_a_call_without_work_for_the_device",
    "test_earlier_work_does_not_count",
    "test_defaults_and_a_real_clock",
]
SEE = "gpu-timing-warm-up"
RAISES = "StatisticsError"


def waiter_for(device):
    if device.type == "cpu":
        return lambda: None
    return lambda: torch.accelerator.synchronize(device)


def median_ms(function, wait, clock=time.perf_counter, warmup=3, repeats=10):
    times = []
    for _ in range(repeats):
        wait()
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return 1000 * statistics.median(times[warmup:])
