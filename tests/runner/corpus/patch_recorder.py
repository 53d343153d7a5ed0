"""Replace the runner's own functions."""

import sys

VERDICTS = ["tampered"]
for name in [n for n in sys.modules if n.startswith("ptgraph.runner")]:
    module = sys.modules[name]
    for key in ("_note", "_call", "_look", "changed", "plain_of", "_plain", "run_checks"):
        if hasattr(module, key):
            setattr(module, key, lambda *a, **k: None)


def double(x):
    return x
