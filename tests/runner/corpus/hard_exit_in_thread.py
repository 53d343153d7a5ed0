"""Leave with success from another thread."""

import os
import threading
import time

VERDICTS = ["crashed"]
threading.Thread(target=os._exit, args=(0,)).start()


def double(x):
    time.sleep(60)
