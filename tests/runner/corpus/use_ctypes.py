"""Write into memory."""

import ctypes

VERDICTS = ["tampered"]
ctypes.memset(id(1), 0, 1)


def double(x):
    return x
