"""An event that is recorded again forgets its first mark: only the last call is left."""

import statistics

import torch

FAILS = ["test_unequal_calls", "test_the_last_call_is_slow"]
SEE = "gpu-timing-events"


def median_gpu_ms(function, warmup=3, repeats=10):
    for _ in range(warmup):
        function()
    start = torch.cuda.Event(enable_timing=True)
    end = torch.cuda.Event(enable_timing=True)
    marks = []
    for _ in range(repeats):
        start.record()
        function()
        end.record()
        marks.append((start, end))
    torch.cuda.synchronize()
    return statistics.median(start.elapsed_time(end) for start, end in marks)
