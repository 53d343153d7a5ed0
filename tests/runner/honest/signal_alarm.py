"""Sets a handler and an alarm, and takes them back."""

import signal


def late(number, frame):
    raise TimeoutError


def double(x):
    if x is None:
        raise ValueError
    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(30)
    try:
        return 2 * x
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
