"""The clock: the one place that knows what time it is."""

from __future__ import annotations

import os
from datetime import datetime

from ptgraph.errors import UsageError


def now() -> datetime:
    """Return the time in the learner's own zone, or `PTGRAPH_NOW` where that is set.

    Raises
    ------
    UsageError : `PTGRAPH_NOW` is no ISO 8601 time.
    """
    frozen = os.environ.get("PTGRAPH_NOW", "")
    if not frozen:
        return datetime.now().astimezone()
    try:
        moment = datetime.fromisoformat(frozen)
    except ValueError as error:
        raise UsageError(
            f"`{frozen}` is not a time.",
            where="the environment variable PTGRAPH_NOW",
            hint="Write it as 2026-11-21T09:00, or unset the variable.",
        ) from error
    return moment if moment.tzinfo else moment.astimezone()
