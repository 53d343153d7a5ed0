"""Set a trace function."""

import sys

VERDICTS = ["tampered"]
sys.settrace(lambda frame, event, argument: None)


def double(x):
    return x
