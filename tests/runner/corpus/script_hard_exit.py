"""Leave with success before it has printed what is asked for."""

import os

VERDICTS = ["failed"]
HOSTS = ["script"]


def double(x):
    os._exit(0)
