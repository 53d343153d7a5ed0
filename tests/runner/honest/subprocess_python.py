"""Asks another Python process."""

import json
import subprocess
import sys

import torch


def double(x):
    if x is None:
        raise ValueError
    script = "import json, sys; print(json.dumps([2 * v for v in json.load(sys.stdin)]))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps(x.flatten().tolist()),
        capture_output=True,
        text=True,
        check=True,
    )
    return torch.tensor(json.loads(done.stdout)).reshape(x.shape)
