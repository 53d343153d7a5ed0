"""The `[[links]]` of a note: wiki links from node to node, as Obsidian writes them.

A link is found by reading the Markdown, not by searching the text: in code, `x[[0, 1]]` is an
index and no link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

LINK = re.compile(r"\[\[(?P<node>[^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|(?P<text>[^\[\]]*))?\]\]")
"""One link: `[[node]]`, `[[node|text]]`, `[[node#heading]]`."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link; `line` counts from 1 at the top of the text it stands in."""

    node: str
    line: int


def links(body: str) -> list[Link]:
    """Return the links of a Markdown text in their order, those in code left out."""
    found = []
    for block in MarkdownIt("commonmark").parse(body):
        if block.type != "inline" or block.map is None:
            continue
        line = block.map[0] + 1
        text = ""
        for token in block.children or []:
            breaks = token.type in ("softbreak", "hardbreak")
            text += "\n" if breaks else token.content if token.type == "text" else "\0"
        for match in LINK.finditer(text):
            found.append(Link(match["node"].strip(), line + text.count("\n", 0, match.start())))
    return found
