"""Writing a published file whole or not at all, with errors that say what to do."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ptgraph import writing
from ptgraph.errors import PtgraphError


class PublishError(PtgraphError):
    """A deck or a map cannot be made or written."""


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Yield the path of a temporary file that becomes `file` when the block ends well.

    Missing folders are created.

    Raises
    ------
    PublishError : the folder or the file cannot be written.
    """
    try:
        with writing.replacing(file) as draft:
            yield draft
    except OSError as error:
        reason = error.strerror or str(error)
        raise PublishError(
            f"The file cannot be written: {reason}.",
            where=file,
            hint="Choose another file, or make room and see that its folder may be written.",
        ) from error
