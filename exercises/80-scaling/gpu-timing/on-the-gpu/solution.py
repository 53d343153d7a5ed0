"""Reference: a pair of marks for each call, and one wait behind them all."""

import statistics
from collections.abc import Callable

import torch


def median_gpu_ms(
    function: Callable[[], object],
    warmup: int = 3,
    repeats: int = 10,
) -> float:
    for _ in range(warmup):
        function()
    marks = []
    for _ in range(repeats):
        start = torch.cuda.Event(enable_timing=True)
        end = torch.cuda.Event(enable_timing=True)
        start.record()
        function()
        end.record()
        marks.append((start, end))
    torch.cuda.synchronize()
    return statistics.median(start.elapsed_time(end) for start, end in marks)
