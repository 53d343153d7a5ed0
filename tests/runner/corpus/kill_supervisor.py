"""Kill its supervisor."""

import os
import signal

VERDICTS = ["tampered", "crashed"]


def double(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return x
