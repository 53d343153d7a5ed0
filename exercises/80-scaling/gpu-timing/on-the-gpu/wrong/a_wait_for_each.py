"""A wait in each round empties the queue: one wait at the end serves all the marks."""

import statistics

import torch

FAILS = ["test_the_host_does_not_wait_between_calls"]
SEE = "gpu-timing-events"


def median_gpu_ms(function, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        start = torch.cuda.Event(enable_timing=True)
        end = torch.cuda.Event(enable_timing=True)
        start.record()
        function()
        end.record()
        torch.cuda.synchronize()
        times.append(start.elapsed_time(end))
    return statistics.median(times)
