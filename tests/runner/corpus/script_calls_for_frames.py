"""Walk the frames of a script's process to the way in which it reports."""

import sys

VERDICTS = ["tampered"]
HOSTS = ["script"]


def double(x):
    frame = sys._getframe()
    while frame is not None and "tell" not in frame.f_locals:
        frame = frame.f_back
    return 2 * x
