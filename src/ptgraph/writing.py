"""Writing a file whole or not at all.

The new content goes to a temporary file beside the target, which then takes the target's
place in one step (`os.replace`): a failure leaves the old file as it was, and nothing else.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Yield the path of a temporary file that becomes `file` when the block ends well.

    Missing folders are created.

    Raises
    ------
    OSError : the folder or the file cannot be written.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        draft.replace(file)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
