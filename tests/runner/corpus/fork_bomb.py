"""Fork without end."""

import os

VERDICTS = ["crashed", "timed-out"]
LIMITS = {"seconds": 8}
BOMB = True


def double(x):
    while True:
        try:
            os.fork()
        except OSError:
            pass
