"""What this machine has: decided without loading torch.

An exercise that requires what is missing is not run, and says why. Whether a device really
works is found out by the run itself.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ptgraph.course.model import Requires

_CUDA_OF_TORCH = re.compile(r"^cuda\b[^=\n]*=\s*(.+)$", re.MULTILINE)
_MODEL = re.compile(r"^Model:(.*)$", re.MULTILINE)


@cache
def device() -> str:
    """Return the kind of accelerator this machine has: `cuda`, `mps`, or `cpu` for none."""
    if gpus() and torch_has_cuda():
        return "cuda"
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "mps"
    return "cpu"


@cache
def gpus() -> int:
    """Return how many NVIDIA GPUs programs may use, as `CUDA_VISIBLE_DEVICES` says."""
    there = len(list(Path("/dev").glob("nvidia[0-9]*")))
    visible = os.environ.get("CUDA_VISIBLE_DEVICES")
    if visible is None:
        return there
    named = [name.strip() for name in visible.split(",")]
    return min(there, next((i for i, name in enumerate(named) if name in ("", "-1")), len(named)))


@cache
def gpu_names() -> tuple[str, ...]:
    """Return the models of the NVIDIA GPUs, as their driver tells."""
    files = sorted(Path("/proc/driver/nvidia/gpus").glob("*/information"))
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return tuple(found[1].strip() for text in texts if (found := _MODEL.search(text)))


@cache
def torch_has_cuda() -> bool:
    """Whether the installed torch is built for CUDA, read from its files."""
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return False
    try:
        text = (Path(spec.origin).parent / "version.py").read_text(encoding="utf-8")
    except OSError:
        return False
    found = _CUDA_OF_TORCH.search(text)
    return found is not None and found[1].strip() != "None"


@cache
def version_of(package: str) -> str:
    """Return the version of an installed package, "" if it is not installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def takes_all(requires: Requires) -> bool:
    """Whether what is required takes the whole machine: more ranks than cores, several GPUs."""
    return requires.devices > 1 or requires.ranks > (os.cpu_count() or 1)


def missing(requires: Requires) -> str:
    """Say what this machine lacks of what is required, "" if it lacks nothing."""
    lacks: tuple[Callable[[Requires], str], ...] = (_device, _devices, _packages, _compiler, _ranks)
    return next(filter(None, (lack(requires) for lack in lacks)), "")


def _device(requires: Requires) -> str:
    if requires.device == "cuda" and device() != "cuda":
        if gpus():
            return "needs an NVIDIA GPU, and the installed torch is built without CUDA"
        return "needs an NVIDIA GPU, and this machine has none"
    if requires.device == "accelerator" and device() == "cpu":
        return "needs an accelerator (a GPU), and this machine has none"
    return ""


def _devices(requires: Requires) -> str:
    have = gpus() if device() == "cuda" else 0 if device() == "cpu" else 1
    if requires.devices <= max(have, 1):
        return ""
    return f"needs {requires.devices} GPUs, and this machine has {have or 'none'}"


def _packages(requires: Requires) -> str:
    for package in requires.packages:
        if not version_of(package) and not _can_import(package):
            return f"needs the package {package}: python -m pip install {package}"
    return ""


def _can_import(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):  # a parent that is missing, or no module's name
        return False


def _compiler(requires: Requires) -> str:
    compilers = (os.environ.get("CXX") or "c++", "g++", "clang++")
    if requires.compiler and not any(shutil.which(name) for name in compilers):
        return "needs a C++ compiler, and none is on the PATH"
    return ""


def _ranks(requires: Requires) -> str:
    if requires.ranks > 1 and not hasattr(os, "fork"):
        return f"needs {requires.ranks} ranks, and this system cannot fork processes"
    return ""
