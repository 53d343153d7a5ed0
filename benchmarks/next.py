"""How long `ptgraph next` takes beside the bare import of the libraries it stands on.

Whole processes, taken in turn, so that the ratio holds where the machine's speed drifts.
Prints the medians and their ratio; the aim is at most 1.5.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
BARE = [sys.executable, "-c", "import sqlmodel, networkx, typer"]
NEXT = [str(Path(sys.executable).with_name("ptgraph")), "next"]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "PTGRAPH_HOME": home}
        for command in (BARE, NEXT):
            seconds(command, environment)  # warm the disk's cache
        pairs = [(seconds(NEXT, environment), seconds(BARE, environment)) for _ in range(RUNS)]
    ratio = statistics.median(n / b for n, b in pairs)
    print(f"ptgraph next: median {statistics.median(n for n, _ in pairs):.3f} s")
    print(f"bare imports: median {statistics.median(b for _, b in pairs):.3f} s")
    print(f"ratio, pair by pair: median {ratio:.2f} (aim: at most 1.5)")


if __name__ == "__main__":
    main()
