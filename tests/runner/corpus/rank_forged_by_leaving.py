"""Search what stands behind os._exit in a rank for a way to report."""

import os
import pickle

VERDICTS = ["failed", "tampered"]
HOSTS = ["ranks"]


def tellers(thing, depth=0):
    if depth < 6:
        for cell in getattr(thing, "__closure__", None) or ():
            yield cell.cell_contents
            yield from tellers(cell.cell_contents, depth + 1)
        owner = getattr(thing, "__self__", None)
        if owner is not None and hasattr(owner, "gi_code"):
            yield owner.send


def double(x):
    from ptgraph.runner.fixtures.reports import Returned

    for tell in tellers(os._exit):
        try:
            tell(Returned(pickle.dumps(2 * x)))
        except Exception:
            pass
    return x
