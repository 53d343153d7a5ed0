"""synchronize(device) with its brackets waits now and returns None: hand over a function."""

import statistics
import time

import torch

FAILS = [
    "test_it_waits_for_the_device_that_was_given",
    "test_a_device_without_a_number",
]
SEE = "gpu-timing-which-device"


def waiter_for(device):
    if device.type == "cpu":
        return lambda: None
    return torch.accelerator.synchronize(device)


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
