"""What this machine has: decided without loading torch.

An exercise that requires what is missing is not run, and says why. Whether a device really
works is found out by the run itself.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import shutil
import sys
from functools import cache
from pathlib import Path

from ptgraph.course.model import Exercise, ExerciseKind


@cache
def device() -> str:
    """Return the kind of accelerator this machine has: `cuda`, `mps`, or `cpu` for none."""
    if any(Path("/dev").glob("nvidia[0-9]*")):
        return "cuda"
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "mps"
    return "cpu"


@cache
def version_of(package: str) -> str:
    """Return the version of an installed package, "" if it is not installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def missing(exercise: Exercise) -> str:
    """Say what this machine lacks to run an exercise, "" if it lacks nothing."""
    requires = exercise.requires
    if requires.device == "cuda" and device() != "cuda":
        return "needs an NVIDIA GPU, and this machine has none"
    if requires.device == "accelerator" and device() == "cpu":
        return "needs an accelerator (a GPU), and this machine has none"
    for package in requires.packages:
        if importlib.util.find_spec(package) is None:
            return f"needs the package {package}: python -m pip install {package}"
    if requires.compiler and not any(shutil.which(name) for name in ("c++", "g++", "clang++")):
        return "needs a C++ compiler, and none is on the PATH"
    if requires.devices > 1:
        return f"needs {requires.devices} devices, and this version of ptgraph runs on one"
    if requires.ranks > 1:
        return f"needs {requires.ranks} ranks, and this version of ptgraph starts none"
    if exercise.kind is ExerciseKind.SCRIPT:
        return "is a script, and this version of ptgraph runs modules only"
    return ""
