"""Two-rank exercises in a row: what one costs, and whether every one of them passes.

`python benchmarks/ranks.py [RUNS]` checks a right answer in the warm server, 300 times unless
told otherwise, each time in a fresh process with two ranks and one all_reduce. Prints the
median and the most, and exits 1 if a single run did not pass.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

from ptgraph.runner.model import Job, JobKind, Verdict
from ptgraph.runner.server import run_job

ANSWER = """
import torch.distributed as dist


def total(x):
    dist.all_reduce(x)
    return x
"""
CHECKS = """
import torch


def test_total(ranks, solution):
    assert [x.tolist() for x in ranks(solution.total, torch.ones(2))] == [[2, 2], [2, 2]]
"""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        checks = Path(folder) / "test_task.py"
        checks.write_text(CHECKS)
        (checks.parent / "exercise.yaml").write_text("title: Total\nrequires: {ranks: 2}\n")
        job = Job(JobKind.CHECKS, checks, ANSWER, expected=("test_total",))
        run_job(job)  # the server loads torch
        outcomes = [run_job(job) for _ in range(runs)]
    seconds = [outcome.seconds for outcome in outcomes]
    failed = [outcome for outcome in outcomes if outcome.verdict is not Verdict.PASSED]
    print(f"{runs} two-rank runs, {len(failed)} of them not passed; load {os.getloadavg()[0]:.1f}")
    print(f"median {statistics.median(seconds):.3f} s, most {max(seconds):.3f} s")
    for outcome in failed:
        print(outcome.verdict, outcome.message)
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
