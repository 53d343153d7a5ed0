"""Kill the process that has started the ranks."""

import os
import signal

VERDICTS = ["failed"]
HOSTS = ["ranks"]


def double(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return 2 * x
