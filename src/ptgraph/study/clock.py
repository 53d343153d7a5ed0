"""The clock: the one place that knows what time it is."""

from __future__ import annotations

import os
import time
from datetime import datetime, tzinfo
from pathlib import Path

from ptgraph.errors import UsageError


def now() -> datetime:
    """Return the time in the learner's own zone, or `PTGRAPH_NOW` where that is set.

    Raises
    ------
    UsageError : `PTGRAPH_NOW` is no ISO 8601 time.
    """
    frozen = os.environ.get("PTGRAPH_NOW", "")
    if not frozen:
        return datetime.now().astimezone(_zone())
    try:
        moment = datetime.fromisoformat(frozen)
    except ValueError as error:
        raise UsageError(
            f"`{frozen}` is not a time.",
            where="the environment variable PTGRAPH_NOW",
            hint="Write it as 2026-11-21T09:00, or unset the variable.",
        ) from error
    return moment if moment.tzinfo else moment.astimezone(_zone())


def _zone() -> tzinfo | None:
    """The learner's time zone with its summer time; None where there is none to know of.

    Without it a time carries only the offset of its moment, and on the two days of the year on
    which the offset changes, the study day would begin or end an hour off.
    """
    if not time.daylight:
        return None
    from zoneinfo import ZoneInfo  # slow to import, and most of the world has no use for it

    name = os.environ.get("TZ", "").removeprefix(":")
    try:
        if name:
            return ZoneInfo(name)
        with Path("/etc/localtime").open("rb") as rules:
            return ZoneInfo.from_file(rules)
    except (OSError, ValueError, KeyError):  # rules of another form, or none
        return None
