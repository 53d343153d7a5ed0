"""Let other processes keep ever more."""

import subprocess
import sys
import time

VERDICTS = ["out-of-memory"]
LIMITS = {"memory_mb": 300}
script = "import time; kept = [bytearray(b'x') * (150 * 2**20)]; time.sleep(600)"


def double(x):
    for _ in range(4):
        subprocess.Popen([sys.executable, "-c", script])
    time.sleep(60)
