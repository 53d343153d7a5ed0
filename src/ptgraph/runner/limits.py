"""Limits that a process puts on itself before it runs anybody's code.

Where the system lacks a mechanism the limit is not enforced here; wall time is always kept
by the server, from outside.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from ptgraph.course.model import Limits

_MB = 1024 * 1024
_FILE_MB = 256


def apply_limits(limits: Limits) -> None:
    """Bound this process's memory, the size of files it writes, and core dumps.

    The address space may grow by `limits.memory_mb` over what stands now: a build of torch
    with CUDA maps gigabytes on import, so an absolute bound would mean nothing.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_FSIZE, _FILE_MB * _MB)
    if sys.platform == "linux":
        _lower(resource.RLIMIT_AS, _address_space() + limits.memory_mb * _MB)


def _lower(which: int, value: int) -> None:
    """Set a soft and hard limit, never above the hard limit that stands."""
    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()
