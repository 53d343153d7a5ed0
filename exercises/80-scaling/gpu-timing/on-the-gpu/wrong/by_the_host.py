"""The host's clock counts what was in the queue before, and needs a wait for each call."""

import time

import statistics

import torch

FAILS = [
    "test_earlier_work_does_not_count",
    "test_the_host_does_not_wait_between_calls",
]
SEE = "gpu-timing-wait-before"


def median_gpu_ms(function, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
        torch.cuda.synchronize()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        torch.cuda.synchronize()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)
