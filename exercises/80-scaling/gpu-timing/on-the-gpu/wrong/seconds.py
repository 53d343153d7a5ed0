"""Events count in milliseconds already."""

import statistics

import torch

FAILS = [
    "test_the_time_of_a_call",
    "test_unequal_calls",
    "test_one_slow_call",
    "test_the_last_call_is_slow",
    "test_slow_first_calls",
    "test_earlier_work_does_not_count",
]
SEE = "gpu-timing-units"


def median_gpu_ms(function, warmup=3, repeats=10):
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
    return 1000 * statistics.median(start.elapsed_time(end) for start, end in marks)
