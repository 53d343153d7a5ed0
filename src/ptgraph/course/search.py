"""Find nodes, exercises, cards and passages by words, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ptgraph.course.errors import CourseError
from ptgraph.course.files import read_text
from ptgraph.course.model import Course, Exercise, Node
from ptgraph.course.teaching import is_dotted, same, shown

_EXCERPT = 80


class HitKind(StrEnum):
    """What was found, in the order in which hits are ranked."""

    NODE = "node"
    EXERCISE = "exercise"
    CARD = "card"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the node it belongs to, its own id, and the line that matched."""

    node: str
    kind: HitKind
    id: str
    excerpt: str


def search(course: Course, text: str) -> list[Hit]:
    """Return what has all the words of a text, capitals aside, best first.

    Ids and titles of nodes come first (an id that is the words themselves before all others), then
    exercises, cards, and notes; among equals the course's own order holds. A note whose node
    is found by its name is not found again by its text. A dotted name (`torch.view`, `F.relu`)
    finds the nodes whose examples use it, or that say they teach it, as nodes.
    """
    words = text.casefold().split()
    if not words:
        return []
    hits = [hit for node in course.nodes.values() for hit in _in_node(node, words)]
    if is_dotted(text.strip()):
        taught = {hit.node: hit for hit in _teaching(course, text.strip())}
        hits = [hit for hit in hits if hit.kind is not HitKind.NOTE or hit.node not in taught]
        hits = [*taught.values(), *hits]
    ranks, id_ = list(HitKind), "-".join(words)
    return sorted(hits, key=lambda hit: (hit.id != id_, ranks.index(hit.kind)))


def _teaching(course: Course, name: str) -> Iterator[Hit]:
    for node in course.nodes.values():
        declared = next((each for each in node.teaches if same(each, name)), "")
        if line := shown(node.body, name) or declared:
            yield Hit(node.id, HitKind.NODE, node.id, _excerpt(line, [name]))


def _in_node(node: Node, words: list[str]) -> Iterator[Hit]:
    if _has(f"{node.id} {node.title} {node.title_zh}", words):
        yield Hit(node.id, HitKind.NODE, node.id, _titles(node))
    elif line := _passage(_note_texts(node), words):
        yield Hit(node.id, HitKind.NOTE, node.id, line)
    for exercise in node.exercises:
        if _has(f"{exercise.id} {exercise.title} {exercise.title_zh}", words):
            yield Hit(node.id, HitKind.EXERCISE, exercise.id, _titles(exercise))
    for card in node.cards:
        texts = (card.front, card.front_zh, card.back, card.back_zh, card.code, card.output)
        if _has(card.id, words):
            yield Hit(node.id, HitKind.CARD, card.id, _excerpt(card.front, words))
        elif line := _passage(texts, words):
            yield Hit(node.id, HitKind.CARD, card.id, line)


def _titles(item: Node | Exercise) -> str:
    return " · ".join(filter(None, (item.title, item.title_zh)))


def _note_texts(node: Node) -> Iterator[str]:
    yield node.body
    if node.note_zh is not None:
        try:
            yield read_text(node.note_zh)
        except CourseError:
            return  # the note changed after the course was loaded; loading it again says how


def _has(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _passage(texts: Iterable[str], words: list[str]) -> str:
    """Return the telling line of the first text that has all words, or `""`."""
    return next((_excerpt(text, words) for text in texts if _has(text, words)), "")


def _excerpt(text: str, words: list[str]) -> str:
    """Return the line with most of the words, cut to a screen's width around the first of them."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    best = max(lines, key=lambda line: sum(word in line.casefold() for word in words))
    if len(best) <= _EXCERPT:
        return best
    places = [best.casefold().find(word) for word in words]
    first = min((place for place in places if place >= 0), default=0)
    start = min(max(first - _EXCERPT // 4, 0), len(best) - _EXCERPT)
    cut = best[start : start + _EXCERPT].strip()
    return f"{'…' if start else ''}{cut}{'…' if start + _EXCERPT < len(best) else ''}"
