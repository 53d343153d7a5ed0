"""`graph/` → stages and nodes, before cards and exercises are hung on them.

Each file is judged by itself here; what nodes say of each other is judged in `load.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ptgraph.course.errors import Problems
from ptgraph.course.files import files, folders, read_note, read_text
from ptgraph.course.formats import NodeMatter, StageMatter, validated
from ptgraph.course.located_yaml import Document
from ptgraph.course.model import Node
from ptgraph.course.names import KEBAB_HINT, humanised, is_kebab_case
from ptgraph.errors import Location

STAGE_FILE = "_stage.md"


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage as its own file tells it; `listed` are the node ids that the file names."""

    id: str
    title: str
    title_zh: str = ""
    introduction: str = ""
    listed: tuple[str, ...] = ()
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """What `graph/` holds.

    `files` has every node's note by id, those with broken notes too, so that one broken note
    is not also reported as a missing prerequisite. `nodes` and `documents` (the front
    matter) have those that could be read.
    """

    stages: list[StageDraft] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)


def read_notes(graph: Path, problems: Problems) -> Notes:
    """Read every stage and node under `graph/`; what is wrong goes to `problems`."""
    notes = Notes()
    with problems.collected():
        for file in files(graph, ".md"):
            if is_kebab_case(file.stem):  # a README may stand here
                problems.add(
                    f"The node `{file.stem}` stands outside a stage.",
                    file,
                    "Move it into a stage's folder, such as graph/10-tensors/.",
                )
        for folder in folders(graph):
            _check_kebab(folder.name, "stage", folder, problems)
            with problems.collected():
                notes.stages.append(_read_stage(folder, problems))
                _read_nodes(folder, notes, problems)
    return notes


def _read_stage(folder: Path, problems: Problems) -> StageDraft:
    plain = StageDraft(folder.name, humanised(folder.name))
    file = folder / STAGE_FILE
    if not file.exists():
        return plain
    with problems.collected():
        note = read_note(file)
        matter = validated(StageMatter, note.front_matter.value, note.front_matter)
        return StageDraft(
            id=folder.name,
            title=matter.title,
            title_zh=matter.title_zh,
            introduction=note.body.strip(),
            listed=matter.nodes,
            document=note.front_matter,
        )
    return plain


def _read_nodes(folder: Path, notes: Notes, problems: Problems) -> None:
    chinese = {file.name.removesuffix(".zh.md"): file for file in files(folder, ".zh.md")}
    for id_, file in _node_files(folder):
        if not _check_kebab(id_, "node", file, problems):
            continue
        if (other := notes.files.get(id_)) is not None:
            problems.add(
                f"The node `{id_}` exists twice: here and in {other}.",
                file,
                "Rename or delete one of the two files: a node's id is unique in the course.",
            )
            continue
        notes.files[id_] = file
        with problems.collected():
            _read_node(id_, file, chinese.get(id_), notes, problems)
    for id_, file in chinese.items():
        if not (folder / f"{id_}.md").exists():
            problems.add(
                f"The Chinese text has no English note beside it: {id_}.md is missing.",
                file,
                f"Rename it after its note, or write {id_}.md.",
            )
        with problems.collected():
            _check_chinese(file, problems)


def _node_files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in files(folder, ".md"):
        if not file.name.endswith(".zh.md"):
            yield file.name.removesuffix(".md"), file


def _read_node(
    id_: str, file: Path, note_zh: Path | None, notes: Notes, problems: Problems
) -> None:
    note = read_note(file)
    if not note.body.strip():
        problems.add(
            f"The note of `{id_}` is empty.",
            Location(file, note.body_line),
            "Write the idea in a few sentences below the front matter.",
        )
    matter = validated(NodeMatter, note.front_matter.value, note.front_matter)
    notes.documents[id_] = note.front_matter
    notes.nodes[id_] = Node(
        id=id_,
        stage=file.parent.name,
        title=matter.title,
        title_zh=matter.title_zh,
        requires=matter.requires,
        note=file,
        body=note.body,
        body_line=note.body_line,
        teaches=matter.teaches,
        packages=matter.packages,
        minutes=matter.minutes,
        source=matter.source,
        note_zh=note_zh,
    )


def _check_chinese(file: Path, problems: Problems) -> None:
    """Check that a Chinese note can be read and is only a text."""
    text = read_text(file)
    if not text.strip():
        problems.add("The Chinese note is empty.", file, "Write its text, or delete the file.")
    elif text.split("\n", 1)[0].rstrip() == "---":
        problems.add(
            "A Chinese note has no front matter.",
            Location(file, 1),
            "Delete the lines from `---` to `---`; the Chinese title is `title_zh` in the note.",
        )


def _check_kebab(name: str, noun: str, where: Path, problems: Problems) -> bool:
    if is_kebab_case(name):
        return True
    problems.add(f"The {noun} id `{name}` is not kebab-case.", where, KEBAB_HINT)
    return False
