"""Kill its own process."""

import os
import signal

VERDICTS = ["crashed"]


def double(x):
    os.kill(os.getpid(), signal.SIGKILL)
