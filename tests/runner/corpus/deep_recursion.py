"""Recur to death with the limit lifted."""

import sys

VERDICTS = ["crashed", "failed", "out-of-memory", "timed-out"]
LIMITS = {"seconds": 8}
sys.setrecursionlimit(2**31 - 1)


def double(x):
    return [double(x)].pop()
