"""Write a rank's report to every file that is open, then leave."""

import marshal
import os
import pickle

import torch

VERDICTS = ["tampered", "failed"]
HOSTS = ["ranks"]


def double(x):
    body = marshal.dumps((("report", 1, 0), ("returned", pickle.dumps(2 * x), (), None)))
    data = bytes(32) + body
    for number in range(3, 64):
        try:
            os.write(number, len(data).to_bytes(4, "big") + data)
        except OSError:
            pass
    return x
