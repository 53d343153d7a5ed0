"""Ids and names: what an id may look like, and which name was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

KEBAB_HINT = "Use lower-case letters, digits and single hyphens, like `batch-norm`."
_KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_kebab_case(name: str) -> bool:
    """Return whether a name may be an id: `batch-norm`, `conv2d`, `40-modules`."""
    return _KEBAB_CASE.fullmatch(name) is not None


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the known name that was probably meant, or None where none is near.

    Capitals, underscores and spaces are forgiven. Nearness is `difflib`'s ratio, at least 0.7.
    """
    known = sorted(set(names))
    asked = re.sub(r"[\s_]+", "-", name.strip().casefold())
    by_form = {re.sub(r"[\s_]+", "-", each.casefold()): each for each in reversed(known)}
    close = difflib.get_close_matches(asked, by_form, n=1, cutoff=0.7)
    return by_form[close[0]] if close else None


def did_you_mean(name: str, names: Iterable[str], otherwise: str) -> str:
    """Return a hint: the nearest known name, or `otherwise` where none is near."""
    near = nearest(name, names)
    return f"Did you mean `{near}`?" if near else otherwise


def humanised(folder: str) -> str:
    """Return a folder's name as a title: `40-training-loop` → `Training loop`."""
    words = re.sub(r"^\d+-", "", folder).replace("-", " ")
    return words[:1].upper() + words[1:]
