"""Leave a folder behind that nobody may enter."""

import os

VERDICTS = ["failed"]
os.makedirs("deep/deeper")
open("deep/deeper/file", "w").close()
os.chmod("deep/deeper", 0)
os.chmod("deep", 0)
os.symlink("/", "root")


def double(x):
    return x
