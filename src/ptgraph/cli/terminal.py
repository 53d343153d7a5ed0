"""Printing: text, colour and Markdown, as the terminal (or its absence) allows.

Colour only where a person looks at a terminal and `NO_COLOR` is not set; nothing is told by
colour alone. JSON goes to stdout and nothing else with it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING, cast

import typer

if TYPE_CHECKING:
    from rich.syntax import SyntaxTheme

    from ptgraph.course.model import Node

WIDTH = 88


def colour_allowed() -> bool:
    """Whether stdout may be coloured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def style(text: str, colour: str = "", *, bold: bool = False, dim: bool = False) -> str:
    """Return text with colour where colour is allowed."""
    if not colour_allowed():
        return text
    return typer.style(text, fg=colour or None, bold=bold or None, dim=dim or None)


def say(text: str = "") -> None:
    """Print a line."""
    print(text)


def complain(text: str) -> None:
    """Print a line for the person, not for the pipe."""
    print(text, file=sys.stderr)


def say_json(value: object) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def say_json_line(value: object) -> None:
    """Print a value as JSON on one line, at once: one of many that a script reads as they come."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def labelled(label: str, lines: Iterable[str]) -> None:
    """Print lines with a label in the margin of the first."""
    for number, line in enumerate(lines):
        margin = style(f"{label:<10}", bold=True) if number == 0 else " " * 10
        print(f"{margin}{line}")


def table(rows: Iterable[Mapping[str, str]], columns: Iterable[str]) -> None:
    """Print rows in aligned columns, the last one ragged."""
    rows, columns = list(rows), list(columns)
    widths = {c: max((cell_width(row[c]) for row in rows), default=0) for c in columns}
    for row in rows:
        cells = [row[c] + " " * (widths[c] - cell_width(row[c])) for c in columns[:-1]]
        print("  ".join([*cells, row[columns[-1]]]).rstrip())


def cell_width(text: str) -> int:
    """Return how many columns a text takes: Chinese characters take two."""
    from rich.cells import cell_len

    return cell_len(text)


def markdown(text: str) -> None:
    """Print Markdown as a person reads it; plain text where there is no terminal."""
    print(rendered(text))


def rendered(text: str) -> str:
    """Return Markdown as the terminal shows it; as it is where there is no terminal."""
    if not sys.stdout.isatty():
        return text.strip()
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    console = Console(
        width=min(WIDTH, shutil.get_terminal_size().columns),
        no_color=not colour_allowed(),
        highlight=False,
        theme=Theme({"markdown.code": "cyan", "markdown.code_block": "default"}),
    )
    sessions = text.replace("```python\n>>>", "```pycon\n>>>")  # else `>>>` is an operator
    with console.capture() as capture:
        console.print(Markdown(sessions, code_theme=cast(str, _code_theme())))
    return capture.get().strip("\n")


def _code_theme() -> SyntaxTheme:
    """Return colours for code that can be read on dark and on light terminals."""
    from pygments.token import Comment, Generic, Keyword, Number, String
    from rich.style import Style
    from rich.syntax import ANSISyntaxTheme

    return ANSISyntaxTheme(
        {
            Comment: Style(italic=True, dim=True),
            Generic.Prompt: Style(dim=True),
            Generic.Traceback: Style(color="red"),
            Generic.Error: Style(color="red"),
            Keyword: Style(color="magenta"),
            Number: Style(color="cyan"),
            String: Style(color="green"),
        }
    )


def note_text(node: Node, nodes: Container[str], body: str | None = None) -> str:
    """Return a note's Markdown with `[[links]]` as the ids that `ptgraph show` takes."""
    from ptgraph.course.links import LINK

    def plain(match: re.Match[str]) -> str:
        linked = match["node"].strip()
        return f"*{match['text'] or linked}*" if linked in nodes else match[0]

    return LINK.sub(plain, node.body if body is None else body)


def code(text: str) -> None:
    """Print Python code, highlighted where colour is allowed."""
    if not colour_allowed():
        print(indented(text))
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.syntax import Syntax

    syntax = Syntax(text.rstrip(), "python", theme=_code_theme(), background_color="default")
    Console(highlight=False).print(Padding(syntax, (0, 0, 0, 4)))


def indented(text: str, margin: int = 4) -> str:
    """Return a text with a margin on every line that is not empty."""
    lines = text.rstrip().splitlines()
    return "\n".join(" " * margin + line if line else "" for line in lines)
