"""What the warm server notes once, for all runs: whose code there is, and the originals.

Computed on first use where there is no server (a test that runs a worker's code by itself).
"""

from __future__ import annotations

from types import CodeType
from typing import NamedTuple

from ptgraph.runner.guard.originals import Originals, take_originals
from ptgraph.runner.guard.trust import generated_code, library_folders


class PreloadState(NamedTuple):
    """Immutable, and shared by every worker that is forked from the server."""

    folders: tuple[str, ...]
    generated: tuple[CodeType, ...]
    generated_ids: frozenset[int]
    originals: Originals


_state: PreloadState | None = None


def renew() -> None:
    """Note again what stands: more was imported, which may have put its own in torch's place."""
    global _state
    _state = _noted(get().generated)


def get() -> PreloadState:
    """Return what stood when it was first asked for, or last noted."""
    global _state
    if _state is None:
        _state = _noted(())
    return _state


def _noted(known: tuple[CodeType, ...]) -> PreloadState:
    """Note what stands. `known` code is added: what the collector has frozen, it does not find."""
    generated = tuple({id(code): code for code in (*known, *generated_code())}.values())
    return PreloadState(
        library_folders(), generated, frozenset(map(id, generated)), take_originals()
    )
