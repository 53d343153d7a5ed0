"""The marks are read before the GPU has passed them: nobody has waited."""

import statistics

import torch

FAILS = [
    "test_the_time_of_a_call",
    "test_unequal_calls",
    "test_one_slow_call",
    "test_the_last_call_is_slow",
    "test_slow_first_calls",
    "test_earlier_work_does_not_count",
    "test_the_host_does_not_wait_between_calls",
    "test_number_of_calls",
]
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
        times.append(start.elapsed_time(end))
    return statistics.median(times)
