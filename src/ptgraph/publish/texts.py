"""The course's texts in the language asked for, English where there is no other.

Knows no format: what comes out is the author's Markdown.
"""

from __future__ import annotations

from ptgraph.course.model import Card, Node, Stage
from ptgraph.publish.files import PublishError
from ptgraph.settings import Language


def title(thing: Node | Stage, language: Language) -> str:
    """Return the title of a node or a stage."""
    return (thing.title_zh if language is Language.ZH else "") or thing.title


def front(card: Card, language: Language) -> str:
    """Return a card's question."""
    return (card.front_zh if language is Language.ZH else "") or card.front


def back(card: Card, language: Language) -> str:
    """Return a card's answer."""
    return (card.back_zh if language is Language.ZH else "") or card.back


def source(node: Node) -> str:
    """Return the address of a node's documentation, if it is one that a link may open."""
    return node.source if node.source.startswith(("https://", "http://")) else ""


def note(node: Node, language: Language) -> str:
    """Return a node's note without its front matter.

    Raises
    ------
    PublishError : the Chinese note cannot be read.
    """
    if language is not Language.ZH or node.note_zh is None:
        return node.body
    try:
        return node.note_zh.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PublishError(
            f"The Chinese note of `{node.id}` cannot be read: {error}",
            where=node.note_zh,
            hint="Mend the file, or delete it to have the English note.",
        ) from error
