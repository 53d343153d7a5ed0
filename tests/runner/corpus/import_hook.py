"""Hand out another module to whoever imports."""

import sys

VERDICTS = ["failed"]


class Finder:
    def find_spec(self, name, path=None, target=None):
        return None


sys.meta_path.insert(0, Finder())


def double(x):
    return x
