"""Leave at once, with success, when called."""

import os

VERDICTS = ["crashed"]


def double(x):
    os._exit(0)
