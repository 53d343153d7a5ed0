"""Profiles itself with torch's profiler."""

import torch
from torch.profiler import ProfilerActivity, profile


def double(x):
    if x is None:
        raise ValueError
    with profile(activities=[ProfilerActivity.CPU]) as prof:
        result = 2 * x
    assert "aten::mul" in prof.key_averages().table()
    return result
