"""Close every file that is open."""

import os

VERDICTS = ["crashed"]
os.closerange(0, 1024)


def double(x):
    return 2 * x
