"""Limits of one run: those that a process puts on itself, and those watched from outside.

On Linux, all of them hold. A process bounds its own address space (not where it may use an
NVIDIA GPU, whose driver reserves more than there is), the size of a file and core dumps; the
supervisor watches time, memory in use, processes, files and output over all descendants. On
macOS only time, file size and output are kept: it has no `/proc` to watch the others by.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from ptgraph.course.model import Limits

MB = 1024 * 1024
PROCESSES = 64
DISK_MB = 512
OUTPUT_MB = 64
_FILE_MB = 256
BUSY = 6  # on a busy machine, a run may take this many times its seconds


def still_allowed(seconds: float, elapsed: float, waited: float) -> bool:
    """Say whether a run may go on.

    Time in which it was ready to run, and other programs had the processors, does not count,
    so that a verdict does not depend on what else the machine has to do.

    Parameters
    ----------
    seconds : what the run is allowed.
    elapsed : seconds since it began.
    waited : seconds of these in which it waited for a processor.
    """
    return elapsed < seconds + min(waited, (BUSY - 1) * seconds)


def too_much_printed(used_mb: float, allowed_mb: float = OUTPUT_MB) -> str:
    """Say that the limit of output was met."""
    return (
        f"It printed {used_mb:,.0f} MB, and may print {allowed_mb:g} MB. A print inside a "
        "loop that never ends is the usual cause."
    )


def apply_limits(limits: Limits, *, cuda: bool) -> None:
    """Bound this process's memory, the size of files it writes, and core dumps.

    The address space may grow by `limits.memory_mb` over what stands now: a build of torch
    with CUDA maps gigabytes on import, so an absolute bound would mean nothing.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_FSIZE, _FILE_MB * MB)
    if sys.platform == "linux" and not cuda:
        _lower(resource.RLIMIT_AS, _address_space() + limits.memory_mb * MB)


def _lower(which: int, value: int) -> None:
    """Set a soft and hard limit, never above the hard limit that stands."""
    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()
