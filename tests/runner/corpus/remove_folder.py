"""Remove the folder it stands in."""

import os
import shutil

VERDICTS = ["failed", "error"]
shutil.rmtree(os.getcwd())


def double(x):
    return x
