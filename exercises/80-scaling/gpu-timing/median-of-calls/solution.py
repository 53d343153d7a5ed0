"""Reference: wait, read, call, wait, read; warm-up before, the median after."""

import statistics
import time
from collections.abc import Callable

import torch


def waiter_for(device: torch.device) -> Callable[[], None]:
    if device.type == "cpu":
        return lambda: None
    return lambda: torch.accelerator.synchronize(device)


def median_ms(
    function: Callable[[], object],
    wait: Callable[[], None],
    clock: Callable[[], float] = time.perf_counter,
    warmup: int = 3,
    repeats: int = 10,
) -> float:
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
