"""What a user of Anki is promised, tried on Anki's own backend."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ptgraph.publish import anki
from ptgraph.publish.anki import DeckSummary, export_deck
from ptgraph.publish.files import PublishError
from ptgraph.settings import Language

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Anki's own deprecations are not ours
    from anki.collection import (
        Card as AnkiCard,
    )
    from anki.collection import (
        Collection,
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
        ImportLogWithChanges,
    )
    from anki.collection import (
        Note as AnkiNote,
    )


class Anki:
    """A fresh collection and what its owner does with it."""

    def __init__(self, folder: Path) -> None:
        self.col = Collection(str(folder / "collection.anki2"))

    def imports(self, package: Path) -> ImportLogWithChanges.Log:
        """Import a package with the options that Anki's dialog proposes."""
        options: ImportAnkiPackageOptions = self.col._backend.get_import_anki_package_presets()
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        return self.col.import_anki_package(request).log

    def note(self, card_id: str) -> AnkiNote:
        (found,) = self.col.find_notes(f'"Id:{card_id}"')
        return self.col.get_note(found)

    def card(self, card_id: str) -> AnkiCard:
        (card,) = self.note(card_id).cards()
        return card

    def decks(self) -> set[str]:
        return {deck.name for deck in self.col.decks.all_names_and_ids()} - {"Default"}

    def edits(self, card_id: str, field: str, text: str) -> None:
        note = self.note(card_id)
        note[field] = text
        self.col.update_note(note)

    def answers(self, card_id: str) -> None:
        """Answer a new card "easy", so that it leaves the learning steps for days."""
        card = self.card(card_id)
        card.start_timer()
        states = self.col._backend.get_scheduling_states(card.id)
        answer = self.col.sched.build_answer(card=card, states=states, rating=3)
        self.col.sched.answer_card(answer)


@pytest.fixture
def user(tmp_path: Path) -> Iterator[Anki]:
    folder = tmp_path / "anki"
    folder.mkdir()
    anki_user = Anki(folder)
    yield anki_user
    anki_user.col.close()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return tmp_path / "ptgraph.apkg"


def schedule(card: AnkiCard) -> tuple[object, ...]:
    return (card.id, card.type, card.queue, card.due, card.ivl, card.factor, card.reps)


def database(package: Path, folder: Path) -> list[tuple[object, ...]]:
    """Return every row of the collection in a package."""
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as connection:
        tables = ("col", "notes", "cards")
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


def test_every_card_of_the_course_arrives_once(course, user, package):
    assert export_deck(course, package) == DeckSummary(decks=2, notes=5)
    log = user.imports(package)
    assert len(log.new) == 5
    assert user.col.card_count() == 5
    assert {user.note(card_id)["Id"] for card_id in course.cards} == set(course.cards)


def test_importing_twice_duplicates_nothing(course, user, package):
    export_deck(course, package)
    user.imports(package)
    export_deck(course, package)
    log = user.imports(package)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 5)
    assert user.col.card_count() == 5


def test_an_answered_card_keeps_its_schedule_when_corrected(course, with_card, user, package):
    export_deck(course, package)
    user.imports(package)
    user.answers("tensor-ndim")
    before = schedule(user.card("tensor-ndim"))
    assert before[-1] == 1, "the card was not answered"

    card = course.cards["tensor-ndim"]
    corrected = replace(card, back="Its axes.", edited=card.edited + timedelta(days=1))
    export_deck(with_card(course, corrected), package)
    user.imports(package)
    assert user.note("tensor-ndim")["Back"] == "<p>Its axes.</p>"
    assert schedule(user.card("tensor-ndim")) == before


def test_the_users_edit_survives_when_the_card_did_not_change(course, with_card, user, package):
    export_deck(course, package)
    user.imports(package)
    user.edits("tensor-ndim", "Back", "my own words")
    other = course.cards["batch-norm-eval"]
    export_deck(with_card(course, replace(other, edited=other.edited + timedelta(days=1))), package)
    log = user.imports(package)
    assert [note.fields[0] for note in log.updated] == ["batch-norm-eval"]
    assert user.note("tensor-ndim")["Back"] == "my own words"


def test_a_correction_dated_after_the_users_edit_replaces_it(course, with_card, user, package):
    export_deck(course, package)
    user.imports(package)
    user.edits("tensor-ndim", "Back", "my own words")
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    card = replace(course.cards["tensor-ndim"], back="Corrected.", edited=tomorrow)
    export_deck(with_card(course, card), package)
    user.imports(package)
    assert user.note("tensor-ndim")["Back"] == "<p>Corrected.</p>"


def test_corrections_arrive_one_after_the_other(course, with_card, user, package):
    card = course.cards["linear-shape"]
    for days in range(3):
        edition = replace(card, back=f"Edition {days}.", edited=card.edited + timedelta(days))
        export_deck(with_card(course, edition), package)
        user.imports(package)
        assert user.note("linear-shape")["Back"] == f"<p>Edition {days}.</p>"


def test_a_change_without_a_raised_date_does_not_arrive(course, with_card, user, package):
    export_deck(course, package)
    user.imports(package)
    changed = replace(course.cards["tensor-ndim"], back="Changed in silence.")
    export_deck(with_card(course, changed), package)
    user.imports(package)
    assert user.note("tensor-ndim")["Back"] == "<p>The answer of tensor-ndim.</p>"


def test_renaming_and_moving_keeps_every_schedule(course, build_course, user, package):
    export_deck(course, package)
    user.imports(package)
    user.answers("batch-norm-eval")
    before = schedule(user.card("batch-norm-eval"))

    node = course.nodes["batch-norm"]
    moved = replace(node, stage="10-start", title="Norms", requires=())
    start, modules = course.stages
    stages = [
        replace(start, title="First steps", nodes=("batch-norm", *start.nodes)),
        replace(modules, nodes=("linear",)),
    ]
    nodes = [moved, *(n for n in course.nodes.values() if n.id != node.id)]
    export_deck(build_course(stages, nodes), package)
    log = user.imports(package)
    assert not log.new
    assert user.col.card_count() == 5
    assert schedule(user.card("batch-norm-eval")) == before


def test_a_card_added_in_the_middle_disturbs_no_other(
    course, build_course, make_card, user, package
):
    export_deck(course, package)
    user.imports(package)
    user.answers("batch-norm-eval")
    before = {card_id: schedule(user.card(card_id)) for card_id in course.cards}

    tensors = course.nodes["tensors"]
    grown = replace(tensors, cards=(make_card("tensor-new", "tensors"), *tensors.cards))
    nodes = [grown if node.id == "tensors" else node for node in course.nodes.values()]
    export_deck(build_course(list(course.stages), nodes), package)
    log = user.imports(package)
    assert [note.fields[0] for note in log.new] == ["tensor-new"]
    assert user.card("tensor-new").id not in {found[0] for found in before.values()}
    assert {card_id: schedule(user.card(card_id)) for card_id in before} == before


def test_new_cards_come_in_the_order_of_teaching(course, user, package):
    export_deck(course, package)
    user.imports(package)
    modules = ["linear-shape", "linear-mismatch", "batch-norm-eval"]
    due = [user.card(card_id).due for card_id in modules]
    assert due == sorted(due)
    assert len(set(due)) == len(due)


def test_a_deck_for_every_stage_and_tags_for_every_note(course, user, package):
    export_deck(course, package)
    user.imports(package)
    assert user.decks() == {
        "ptgraph",
        "ptgraph::10 Getting started",
        "ptgraph::40 Building networks",
    }
    deck = user.col.decks.name(user.card("linear-shape").did)
    assert deck == "ptgraph::40 Building networks"
    stage = "ptgraph::stage::40-modules"
    assert set(user.note("linear-shape").tags) == {
        "ptgraph::node::linear",
        stage,
        "ptgraph::executable",
    }
    assert set(user.note("batch-norm-eval").tags) == {"ptgraph::node::batch-norm", stage}


def test_deck_ids_come_from_stage_ids_not_titles(course, build_course, package, tmp_path):
    def deck_ids() -> set[str]:
        decks = json.loads(str(database(package, tmp_path)[0][10]))
        return set(decks) - {"1"}

    export_deck(course, package)
    before = deck_ids()
    renamed = [replace(stage, title=f"New {stage.title}") for stage in course.stages]
    export_deck(build_course(renamed, list(course.nodes.values())), package)
    assert len(before) == 2
    assert deck_ids() == before


def test_special_characters_stay_text(course, user, package):
    export_deck(course, package)
    user.imports(package)
    question = user.card("tensor-compare").question()
    assert "<code>a &lt; b</code> &amp; &lt;b&gt;bold&lt;/b&gt; text?" in question


def test_a_titles_markup_stays_text(course, build_course, user, package):
    evil = "<img src=x onerror=alert(1)>"
    nodes = [replace(node, title=evil) for node in course.nodes.values()]
    stages = [replace(stage, title=f"{evil}::{stage.title}") for stage in course.stages]
    export_deck(build_course(stages, nodes), package)
    user.imports(package)
    assert {name.count("::") for name in user.decks()} == {0, 1}, "a title grew decks of its own"
    answer = user.card("linear-shape").answer()  # its back links to another node
    assert "<img" not in answer
    assert answer.count("&lt;img src=x onerror=alert(1)&gt;") == 2


def test_what_the_two_sides_show(course, user, package):
    export_deck(course, package)
    user.imports(package)
    card = user.card("linear-shape")
    question, answer = (re.sub(r"<[^>]+>", "", side) for side in (card.question(), card.answer()))
    assert "print(nn.Linear(3, 2).weight.shape)" in question
    assert "torch.Size" not in question
    assert "torch.Size([2, 3])" in answer
    assert "Rows are outputs: see Batch normalisation." in answer
    assert "Linear layers" in answer
    source = 'href="https://docs.pytorch.org/docs/stable/nn.html?a=1&amp;b=2"'
    assert source in card.answer()


def test_a_card_that_raises_shows_the_exception(course, user, package):
    export_deck(course, package)
    user.imports(package)
    assert "RuntimeError: mat1 and mat2 shapes…" in user.card("linear-mismatch").answer()


def test_chinese_where_there_is_chinese(course, user, package):
    export_deck(course, package, language=Language.ZH)
    user.imports(package)
    assert user.note("tensor-ndim")["Front"] == "<p>张量是什么？</p>"
    assert user.note("tensor-ndim")["Node"] == "张量"
    assert user.note("batch-norm-eval")["Front"] == "<p>What is batch-norm-eval?</p>"
    assert "ptgraph::40 构建神经网络" in user.decks()


def test_the_same_course_gives_the_same_content(course, tmp_path):
    export_deck(course, tmp_path / "one.apkg")
    export_deck(course, tmp_path / "two.apkg")
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()


def test_a_failed_export_leaves_the_old_deck(course, with_card, package, tmp_path):
    export_deck(course, package)
    before = package.read_bytes()
    silent = replace(course.cards["tensor-ndim"], front="  ")
    with pytest.raises(PublishError, match="`tensor-ndim` has no question") as caught:
        export_deck(with_card(course, silent), package)
    assert caught.value.where.endswith("tensors.yaml:3")
    assert package.read_bytes() == before
    assert list(tmp_path.iterdir()) == [package]


def test_a_deck_that_cannot_be_written_is_one_clear_error(course, tmp_path):
    with pytest.raises(PublishError, match="cannot be written"):
        export_deck(course, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not list(tmp_path.parent.glob(".*.tmp"))


def test_fields_of_the_note_type_never_change():
    """Anki would not merge the deck: learners would have every new card apart from the old."""
    assert anki.NOTE_TYPE_ID == 1704263915
    fields = "Id Front Code Back Output Node Source Spare1 Spare2 Spare3 Spare4"
    assert " ".join(anki.FIELDS) == fields


def test_a_changed_look_raises_its_date(course, package):
    """Anki takes a changed template or style sheet only with a later date (then renew both)."""
    note_type = anki._note_type()
    look = f"{note_type.css}{anki.QUESTION}{anki.ANSWER}"
    digest = hashlib.sha256(look.encode()).hexdigest()[:12]
    assert (anki.NOTE_TYPE_EDITED.isoformat(), digest) == ("2026-11-21", "3c9086c23167")


def test_a_changed_look_with_a_later_date_arrives(course, user, package, monkeypatch):
    export_deck(course, package)
    user.imports(package)
    monkeypatch.setattr(anki, "NOTE_TYPE_EDITED", anki.NOTE_TYPE_EDITED + timedelta(days=1))
    monkeypatch.setattr(anki, "QUESTION", anki.QUESTION + "<!-- new look -->")
    anki._note_type.cache_clear()
    export_deck(course, package)
    anki._note_type.cache_clear()
    user.imports(package)
    assert "new look" in user.card("tensor-ndim").question()
    assert user.col.card_count() == 5
