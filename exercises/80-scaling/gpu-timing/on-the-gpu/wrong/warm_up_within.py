"""The warm-up is taken out of the calls to be measured, so too few are made."""

import statistics

import torch

FAILS = ["test_slow_first_calls", "test_number_of_calls"]
SEE = "gpu-timing-warm-up"
RAISES = "StatisticsError"


def median_gpu_ms(function, warmup=3, repeats=10):
    marks = []
    for _ in range(repeats):
        start = torch.cuda.Event(enable_timing=True)
        end = torch.cuda.Event(enable_timing=True)
        start.record()
        function()
        end.record()
        marks.append((start, end))
    torch.cuda.synchronize()
    return statistics.median(start.elapsed_time(end) for start, end in marks[warmup:])
