"""How long a verdict takes under `check --watch`, from the save of a small exercise's file.

Drives the real binary: saves the reference again and again, each time with another comment,
and waits for the line of JSON. Prints the median and the most; the aim is a median under 0.3 s.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ptgraph.course.load import load_course
from ptgraph.paths import course_root

EXERCISE = "tensor-dimensions"
SAVES = 30


def main() -> None:
    exercise = load_course(course_root()).nodes[EXERCISE].exercises[0]
    reference = exercise.solution.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        answer = Path(home) / "answer.py"
        answer.write_text(reference, encoding="utf-8")
        command = [Path(sys.executable).with_name("ptgraph"), "check", exercise.id]
        watching = subprocess.Popen(
            [*command, "--watch", "--json", "--file", str(answer)],
            env={**os.environ, "PTGRAPH_HOME": home},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert watching.stdout is not None
        watching.stdout.readline()  # the first check, for which torch is loaded
        seconds = []
        for turn in range(SAVES):
            time.sleep(0.1)
            begun = time.perf_counter()
            answer.write_text(f"{reference}\n# save {turn}\n", encoding="utf-8")
            line = watching.stdout.readline()
            seconds.append(time.perf_counter() - begun)
            assert '"verdict": "passed"' in line, line
        watching.terminate()
        watching.wait()
    print(f"{exercise.id}, {SAVES} saves; load {os.getloadavg()[0]:.1f}")
    print(f"from save to verdict: median {statistics.median(seconds):.3f} s,", end=" ")
    print(f"most {max(seconds):.3f} s (aim: a median under 0.3)")


if __name__ == "__main__":
    main()
