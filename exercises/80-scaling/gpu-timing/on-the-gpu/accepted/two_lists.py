"""Two lists of events made beforehand; the last mark waited for, as all others lie before it."""

from statistics import median

import torch


def median_gpu_ms(function, warmup=3, repeats=10):
    starts, ends = (
        [torch.cuda.Event(enable_timing=True) for _ in range(repeats)] for _ in range(2)
    )
    for call in range(-warmup, repeats):
        if call >= 0:
            starts[call].record()
        function()
        if call >= 0:
            ends[call].record()
    ends[-1].synchronize()
    return median(map(torch.cuda.Event.elapsed_time, starts, ends))
