"""Ignore every signal that can be ignored, and never come back."""

import signal
import time

VERDICTS = ["timed-out"]
LIMITS = {"seconds": 1.5}
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def double(x):
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass
