"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptgraph.settings import Language

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
Lang = Annotated[
    Language | None, typer.Option("--lang", help="Language of titles and texts.", metavar="en|zh")
]
Minutes = Annotated[
    float | None,
    typer.Option("--minutes", min=1, max=1440, help="Minutes for today instead of the configured."),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write.")
]
