"""Let a forked child run the checks too, and be wrong itself."""

import os

VERDICTS = ["failed"]
CHILD = os.fork() == 0


def double(x):
    return 2 * x if CHILD else x
