"""Taking in what the answer's code has pickled: as if the answer's code did it.

A pickle calls what it likes. The frame in which it is opened is none of a library's, so that
the audit hook refuses there what it refuses to the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from pickle import loads
from typing import Any

_SOURCE = """
def unpickled(data):
    return loads(data)
"""


def make_unpickled() -> Callable[[bytes], Any]:
    """Return a function that opens a pickle; a new one, which nobody else has changed."""
    namespace: dict[str, Any] = {"loads": loads}
    exec(compile(_SOURCE, "a pickle of the answer", "exec"), namespace)
    function: Callable[[bytes], Any] = namespace["unpickled"]
    return function
