"""Leave a process behind that has forked away twice. (The answer is right.)"""

import os
import time

VERDICTS = ["passed"]
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)


def double(x):
    if x is None:
        raise ValueError
    return 2 * x
