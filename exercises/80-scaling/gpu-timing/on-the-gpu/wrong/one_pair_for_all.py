"""One pair of marks around all calls gives their mean, which a single slow call spoils."""

import statistics

import torch

FAILS = ["test_unequal_calls", "test_one_slow_call", "test_the_last_call_is_slow"]
SEE = "gpu-timing-median"


def median_gpu_ms(function, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
    start = torch.cuda.Event(enable_timing=True)
    end = torch.cuda.Event(enable_timing=True)
    start.record()
    for _ in range(repeats):
        function()
    end.record()
    torch.cuda.synchronize()
    return start.elapsed_time(end) / repeats
