"""A course → an Anki deck (`.apkg`).

Made so that a learner can import every new export over the last one:

- A note's GUID comes from the card's id, so an import finds the note again and Anki keeps its
  schedule, whatever became of the text, the node or the stage.
- Anki replaces the text of a note that it has only where the package's note is *newer*: its
  modification time must be greater than the one in the collection (the backend's
  `maybe_update_note`; "if newer" is the import dialog's default). A note's time here is
  midnight UTC of its card's `edited` date, and an import hands that time on. So a correction
  with a raised date arrives, an unchanged card is left alone, and what the learner has changed
  in Anki since (an edit, a tag; these set the time to *now*) stays until a card is edited
  later than that. A text changed without raising `edited` does not arrive, nor does a second
  export in another language.
- The note type is updated by the same rule (`NOTE_TYPE_EDITED`), and only while it has the same
  fields: hence the spare ones, and hence no field may ever be added, removed or renamed.
- Anki finds decks by their names and never moves a card that it has: after a stage is renamed,
  new cards go to the new deck and old ones stay.

The same course gives the same package. Not responsible for progress: reviews in
Anki and reviews here are two separate memories.
"""

from __future__ import annotations

import hashlib
import itertools
import sqlite3
import tempfile
import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from ptgraph.course.model import Card, Course, Node, Stage
from ptgraph.publish import texts
from ptgraph.publish.files import PublishError, replacing
from ptgraph.publish.markdown import NodeLink, code_html, to_html
from ptgraph.settings import Language

if TYPE_CHECKING:
    import genanki

NOTE_TYPE_ID = 1_704_263_915  # permanent, like the fields: Anki knows the note type by it
NOTE_TYPE_EDITED = date(2026, 11, 21)  # raise it when a template or a style sheet changes
FIELDS = (
    *("Id", "Front", "Code", "Back", "Output", "Node", "Source"),
    *("Spare1", "Spare2", "Spare3", "Spare4"),
)
QUESTION = '<div class="ptgraph"><div class="front">{{Front}}</div>{{Code}}</div>'
ANSWER = """{{FrontSide}}
<div class="ptgraph"><hr id="answer">{{Output}}<div class="back">{{Back}}</div>
<div class="node">{{#Source}}<a href="{{Source}}">{{Node}}</a>{{/Source}}
{{^Source}}{{Node}}{{/Source}}</div></div>"""

_FIRST_ID = 1_767_225_600_000  # of notes and cards; Anki shows it as the day they were added


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """What an export holds: its decks (one for each stage that has cards) and its notes."""

    decks: int
    notes: int


def export_deck(course: Course, file: Path, *, language: Language = Language.EN) -> DeckSummary:
    """Write all cards of a course as an Anki package and say how many there are.

    Raises
    ------
    PublishError : a card has no question, or the file cannot be written; a file that was there
        before is then left as it was.
    """
    every_deck = [_deck(course, stage, language) for stage in course.stages]
    decks = [deck for deck in every_deck if deck.notes]
    with replacing(file) as draft:
        _write_package(course, decks, draft)
    return DeckSummary(decks=len(decks), notes=sum(len(deck.notes) for deck in decks))


def _deck(course: Course, stage: Stage, language: Language) -> genanki.Deck:
    import genanki

    number = stage.id.partition("-")[0]
    name = f"{number} {texts.title(stage, language)}".replace("::", ":")
    deck = genanki.Deck(_stable_id(stage.id), f"ptgraph::{name}")
    in_order = [card for node_id in stage.nodes for card in course.nodes[node_id].cards]
    for position, card in enumerate(in_order, start=1):
        deck.add_note(_note(card, course, language, position))
    return deck


def _stable_id(stage_id: str) -> int:
    """Return the deck's id, from the stage's id only (genanki asks for 2^30 to 2^31)."""
    digest = hashlib.sha256(f"ptgraph::stage::{stage_id}".encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:4], "big") % (1 << 30)


def _note(card: Card, course: Course, language: Language, position: int) -> genanki.Note:
    """Return a card's note; `position` is its place among the deck's new cards."""
    import genanki

    node = course.nodes[card.node]
    return genanki.Note(
        model=_note_type(),
        fields=[*_fields(card, node, _node_titles(course, language), language), "", "", "", ""],
        tags=_tags(card, node),
        guid=_guid(card.id),
        due=position,
    )


def _guid(card_id: str) -> str:
    import genanki

    return str(genanki.guid_for("ptgraph", card_id))


def _tags(card: Card, node: Node) -> list[str]:
    tags = [f"ptgraph::node::{node.id}", f"ptgraph::stage::{node.stage}"]
    return [*tags, "ptgraph::executable"] if card.executable else tags


def _fields(card: Card, node: Node, link: NodeLink, language: Language) -> list[str]:
    question = to_html(texts.front(card, language), link=link)
    if not question:
        raise PublishError(
            f"Card `{card.id}` has no question, and Anki would drop it.",
            where=card.where,
            hint="Give it a `front`.",
        )
    return [
        card.id,
        question,
        code_html(card.code) if card.code else "",
        to_html(texts.back(card, language), link=link),
        _output(card),
        escape(texts.title(node, language)),
        escape(texts.source(node)),
    ]


def _output(card: Card) -> str:
    """Return what the code prints, or the exception it ends with (its message may go on)."""
    shown = f"{card.raises}…" if card.raises else card.output.rstrip()
    return f'<pre class="output">{escape(shown, quote=False)}</pre>' if shown else ""


def _node_titles(course: Course, language: Language) -> NodeLink:
    def link(node_id: str, words: str) -> str:
        node = course.nodes.get(node_id)
        return escape(words or (texts.title(node, language) if node else node_id))

    return link


@cache
def _note_type() -> genanki.Model:
    import genanki

    sheets = resources.files("ptgraph.publish")
    css = "\n".join(sheets.joinpath(s).read_text("utf-8") for s in ("card.css", "code.css"))
    return genanki.Model(
        NOTE_TYPE_ID,
        "ptgraph",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": QUESTION, "afmt": ANSWER}],
        css=css,
    )


def _write_package(course: Course, decks: list[genanki.Deck], draft: Path) -> None:
    """Write the package as genanki does, but with a time of its own for every note."""
    import genanki

    with tempfile.TemporaryDirectory(prefix="ptgraph-") as folder:
        collection = Path(folder) / "collection.anki2"
        connection = sqlite3.connect(collection)
        try:
            ids = itertools.count(_FIRST_ID)
            genanki.Package(decks).write_to_db(
                connection.cursor(), _midnight(NOTE_TYPE_EDITED), ids
            )
            connection.executemany(
                "UPDATE notes SET mod = ? WHERE guid = ?",
                [(_midnight(card.edited), _guid(card.id)) for card in course.cards.values()],
            )
            connection.commit()
        finally:
            connection.close()
        with zipfile.ZipFile(draft, "w") as package:
            for name, content in (("collection.anki2", collection.read_bytes()), ("media", b"{}")):
                entry = zipfile.ZipInfo(name)  # dated 1980, so that the bytes repeat
                package.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())
