"""What one check of a small exercise costs in the warm server, beside a fresh `python -m pytest`.

Prints medians over some of the course's own references, each checked three times in a row;
the aim is at most 0.15 s in the server.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from ptgraph.course.load import load_course
from ptgraph.course.model import Requires
from ptgraph.paths import course_root
from ptgraph.runner.jobs import answer_job
from ptgraph.runner.server import run_job

FRESH = 3
SPREAD = 6  # every so many-th of those that need nothing special


def main() -> None:
    course = load_course(course_root())
    plain = [each for each in course.exercises.values() if each.requires == Requires()]
    exercises = plain[::SPREAD]
    jobs = [answer_job(e, e.solution.read_text(encoding="utf-8")) for e in exercises]
    run_job(jobs[0])  # the server loads torch
    warm = [run_job(job).seconds for job in jobs for _ in range(3)]
    fresh = []
    for exercise in exercises[:FRESH]:
        command = [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib"]
        begun = time.perf_counter()
        subprocess.run([*command, str(exercise.folder)], stdout=subprocess.DEVNULL, check=True)
        fresh.append(time.perf_counter() - begun)
    print(f"warm server: median {statistics.median(warm):.3f} s, most {max(warm):.3f} s")
    print(f"fresh pytest process: median {statistics.median(fresh):.3f} s")
    print(f"ratio of the medians: {statistics.median(fresh) / statistics.median(warm):.0f}")


if __name__ == "__main__":
    main()
