"""Put another torch in torch's place."""

import sys
import types

VERDICTS = ["tampered"]
sys.modules["torch"] = sys.modules["pytest"] = types.ModuleType("torch")


def double(x):
    return x
