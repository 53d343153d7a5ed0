"""`cards/` → the cards of each node, with their Chinese texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ptgraph.course.errors import Problems
from ptgraph.course.files import files, folders, read_yaml
from ptgraph.course.formats import CardEntry, CardEntryZh, validated
from ptgraph.course.located_yaml import Document
from ptgraph.course.model import Card
from ptgraph.course.names import did_you_mean
from ptgraph.course.placement import check_place
from ptgraph.errors import Location


def read_cards(
    root: Path, notes: Mapping[str, Path], problems: Problems
) -> dict[str, tuple[Card, ...]]:
    """Read every card under `cards/`.

    Parameters
    ----------
    root : the course's folder.
    notes : the note of each node, by id.
    problems : takes what is wrong.

    Returns
    -------
    The cards of each node in the order of its file.
    """
    cards: dict[str, tuple[Card, ...]] = {}
    seen: dict[str, Location] = {}
    with problems.collected():
        for file in files(root / "cards", ".yaml"):
            problems.add(
                "The card file stands outside a stage.",
                file,
                "Move it to the folder of its node's stage, such as cards/10-tensors/.",
            )
        for stage in folders(root / "cards"):
            with problems.collected():
                for file in files(stage, ".yml"):
                    problems.add(
                        "A card file ends in .yml.", file, f"Rename it to {file.stem}.yaml."
                    )
                for node, file in _card_files(stage):
                    if check_place(node, stage, file, notes, problems):
                        with problems.collected():
                            cards[node] = _read_file(node, file, seen, problems)
                _check_pairs(stage, problems)
    return cards


def _card_files(stage: Path) -> Iterator[tuple[str, Path]]:
    for file in files(stage, ".yaml"):
        if not file.name.endswith(".zh.yaml"):
            yield file.name.removesuffix(".yaml"), file


def _read_file(
    node: str, file: Path, seen: dict[str, Location], problems: Problems
) -> tuple[Card, ...]:
    document = read_yaml(file)
    if document.value is not None and not isinstance(document.value, list):
        problems.add(
            "A card file is a list of cards.",
            document.where(),
            "Begin each card with `- id: …` and indent its other keys by two spaces.",
        )
        return ()
    entries = document.value or []
    # Also the ids of cards that are broken: their Chinese texts are not at fault.
    named = {str(entry.get("id")) for entry in entries if isinstance(entry, dict)}
    chinese = _read_chinese(file, named, problems)
    cards = []
    for index, entry in enumerate(entries):
        with problems.collected():
            card = _card(validated(CardEntry, entry, document, (index,)), node, document, index)
            if (first := seen.setdefault(card.id, card.where)) is not card.where:
                problems.add(
                    f"The card `{card.id}` exists twice: here and in {first}.",
                    document.where(index, "id"),
                    "Give the newer of the two another id: a card's id is unique in the course.",
                )
                continue
            text = chinese.get(card.id)
            cards.append(replace(card, front_zh=text.front, back_zh=text.back) if text else card)
    return tuple(cards)


def _card(entry: CardEntry, node: str, document: Document, index: int) -> Card:
    return Card(
        id=entry.id,
        node=node,
        edited=entry.edited,
        front=entry.front,
        back=entry.back,
        where=document.where(index),
        code=entry.code if entry.code.strip() else "",
        output=entry.output,
        raises=entry.raises.strip(),
    )


def _read_chinese(file: Path, named: set[str], problems: Problems) -> dict[str, CardEntryZh]:
    """Return the Chinese texts beside a card file, by card id."""
    file_zh = file.with_name(file.name.removesuffix(".yaml") + ".zh.yaml")
    texts: dict[str, CardEntryZh] = {}
    if not file_zh.exists():
        return texts
    with problems.collected():
        document = read_yaml(file_zh)
        if document.value is not None and not isinstance(document.value, dict):
            problems.add(
                "A file of Chinese cards maps card ids to texts.",
                document.where(),
                "Write `card-id:` and below it, indented, `front:` and `back:`.",
            )
            return texts
        for id_, entry in (document.value or {}).items():
            if id_ not in named:
                otherwise = f"Use the id of a card in {file.name}, or delete this text."
                problems.add(
                    f"No card of {file.name} has the id `{id_}`.",
                    document.where(id_),
                    did_you_mean(id_, named, otherwise),
                )
                continue
            with problems.collected():
                texts[id_] = validated(CardEntryZh, entry, document, (id_,))
    return texts


def _check_pairs(stage: Path, problems: Problems) -> None:
    """Check that each file of Chinese cards has its card file beside it."""
    for file in files(stage, ".zh.yaml"):
        english = file.name.removesuffix(".zh.yaml") + ".yaml"
        if not (stage / english).exists():
            problems.add(
                f"The Chinese cards have no card file beside them: {english} is missing.",
                file,
                f"Rename the file after its card file, or write {english}.",
            )
