"""What isolation costs, and what the warm server saves, over every answer of the course.

Each answer's checks are run three ways, in turn so that the ratios hold where the machine's
speed drifts: isolated as `verify` runs them (one job), in one process without any isolation
(the garbage collector frozen there, too), and, for a sample spread over the course, in a fresh
`python -m pytest`. Then the whole of `verify --force` with as many jobs as cores.
Seconds are this machine's; the ratios are the point.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from ptgraph.course.load import load_course
from ptgraph.paths import course_root
from ptgraph.runner.claims import Claim, claims_of
from ptgraph.runner.machine import version_of
from ptgraph.runner.model import Job, JobKind, Verdict
from ptgraph.runner.results import ResultCache
from ptgraph.runner.server import run_job
from ptgraph.runner.supervisor import grouped
from ptgraph.runner.verify import verify

FRESH = 12  # runs in a fresh process; the rest is extrapolated from them
SMALL = 0.1  # seconds of CPU, which a busy machine does not stretch: the checks of a small one


def fresh(job: Job) -> float:
    """Seconds of the same checks in a process that loads Python, pytest and torch anew."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pytest", *arguments(job, Path(folder))]
        begun = time.perf_counter()
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - begun


def arguments(job: Job, folder: Path) -> list[str]:
    """What pytest is told, to run the checks of a job by hand."""
    answer = folder / "solution.py"
    answer.write_text(job.source, encoding="utf-8")
    plain = ["-q", "--import-mode=importlib", "-p", "no:cacheprovider"]
    return [*plain, f"--rootdir={job.file.parent}", f"--answer={answer}", str(job.file)]


def unisolated(channel: Connection) -> None:
    """Run jobs in this one process, one after the other.

    Sends, for each, the seconds of the whole, the CPU seconds of the checks alone, and whether
    they passed.
    """
    import pytest
    from _pytest.python import Function

    import ptgraph.runner.preload  # noqa: F401 - loads what the server loads, and freezes gc
    from ptgraph.runner import plugin

    spent: list[float] = []
    run_check = Function.runtest

    def timed(check: Function) -> None:
        begun = time.process_time()
        try:
            run_check(check)
        finally:
            spent.append(time.process_time() - begun)

    Function.runtest = timed
    nothing = os.open(os.devnull, os.O_WRONLY)  # for what the answers print
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    while (job := channel.recv()) is not None:
        with tempfile.TemporaryDirectory() as folder:
            spent.clear()
            sys.modules.pop(job.file.stem, None)  # else pytest takes the checks of the one before
            begun = time.perf_counter()
            code = pytest.main(arguments(job, Path(folder)), plugins=[plugin])
            if code not in (0, 1):
                raise RuntimeError(f"pytest could not run {job.file}")
            channel.send((time.perf_counter() - begun, sum(spent), code == 0))


def measure(jobs: list[Job]) -> tuple[list[float], list[tuple[float, float]], list[float], int]:
    """Seconds of each job isolated, unisolated, and of every so many-th in a fresh process.

    And how many fared otherwise without isolation: what runs in one process disturbs the next.
    """
    channel, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=unisolated, args=(theirs,))
    process.start()
    theirs.close()
    warm_up = jobs[0]
    channel.send(warm_up)
    channel.recv()
    run_job(warm_up)
    apart, together, anew, otherwise = [], [], [], 0
    for index, job in enumerate(jobs):
        begun = time.perf_counter()
        outcome = run_job(job)
        apart.append(time.perf_counter() - begun)
        channel.send(job)
        wall, cpu, passed = channel.recv()
        together.append((wall, cpu))
        otherwise += passed != (outcome.verdict is Verdict.PASSED)
        if index % max(1, len(jobs) // FRESH) == 0:
            anew.append(fresh(job))
    channel.send(None)
    process.join()
    return apart, together, anew, otherwise


def in_order_of_verify(claims: list[Claim]) -> list[Job]:
    """The answers to judge, each once, those to the same checks one after the other."""
    jobs = {id(claim.job): claim.job for claim in claims if claim.job.kind is JobKind.CHECKS}
    return [job for group in grouped(jobs.values()).values() for job in group]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take every N-th exercise only")
    step = parser.parse_args().every
    claims = [claim for claim in claims_of(load_course(course_root())) if not claim.lacks]
    taken = set(list(dict.fromkeys(claim.id for claim in claims))[::step])
    claims = [claim for claim in claims if claim.id in taken]
    jobs = in_order_of_verify(claims)
    apart, together, anew, otherwise = measure(jobs)
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        for _ in verify(claims, ResultCache(Path(folder)), parallel=cores, force=True):
            pass
        whole = time.perf_counter() - begun
    bare = [wall for wall, _ in together]
    small = [a for a, (_, cpu) in zip(apart, together, strict=True) if cpu < SMALL]
    each_anew = statistics.mean(anew)
    added = (sum(apart) - sum(bare)) / len(jobs)
    print(f"torch {version_of('torch')}, {cores} cores, {len(jobs)} answers, one at a time:")
    print(f"  each in a fresh pytest   {each_anew * len(jobs):7.1f} s, ", end="")
    print(f"extrapolated from {len(anew)} of them")
    for name, seconds in (("isolated, as in verify", apart), ("without isolation", bare)):
        print(f"  {name:<24} {sum(seconds):7.1f} s, median {statistics.median(seconds):.3f} s")
    print(f"fresh / isolated: {each_anew * len(jobs) / sum(apart):.1f} over all")
    if small:
        print(f"fresh / isolated: {each_anew / statistics.mean(small):.1f} over the", end=" ")
        print(f"{len(small)} whose checks take under {SMALL} s of CPU (aim: 20)")
    print(f"isolation adds {added:.3f} s a run (aim: at most 0.1)", end="; ")
    print(f"{otherwise} answers fare otherwise without it")
    print(f"verify --force, {len(claims)} claims, {cores} jobs: {whole:.1f} s")


if __name__ == "__main__":
    main()
