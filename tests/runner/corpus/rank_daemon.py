"""Leave a process behind that has forked away twice from a rank. (The answer is right.)"""

import os
import time

VERDICTS = ["passed"]
HOSTS = ["ranks"]


def double(x):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(600)
        os._exit(0)
    return 2 * x
