"""What a person sees, word for word. `pytest --snapshot-update` after a wanted change."""

import re

import pytest


@pytest.fixture
def screen(learner):
    """Run a command and return what it shows, with this machine's paths and times left out."""

    def show(*arguments: str) -> str:
        done = learner(*arguments)
        text = f"{done.out}{done.err}exit code {done.code}\n"
        for place, name in ((learner.home, "<home>"), (learner.course, "<course>")):
            text = text.replace(str(place), name)
        return re.sub(r"\d+\.\d\d s\b", "0.00 s", text)

    return show


COMMANDS = (
    *("next", "study", "rate", "check", "hint", "solution", "undo"),
    *("show", "list", "search", "stats", "graph", "verify"),
)


@pytest.mark.parametrize("command", ["", *COMMANDS, "export", "export anki"])
def test_help(screen, snapshot, command):
    assert screen(*command.split(), "--help") == snapshot


def test_a_first_day(screen, snapshot, learner):
    shown = [screen(), screen("next"), screen("next", "--lang", "zh"), screen("list")]
    shown.append(screen("rate", "doubling-prints", "3"))
    learner.answer("doubling/double", "wrong/in_place.py")
    shown += [screen("check"), screen("hint"), screen("next"), screen("stats")]
    learner.answer("doubling/double")
    shown += [screen("check"), screen("undo"), screen("search", "half"), screen("show", "halving")]
    assert "\n--------\n".join(shown) == snapshot


def test_rest(screen, snapshot, learner):
    learner.answer("doubling/double")
    learner("check", "doubling/double")
    for card in ("doubling-prints", "doubling-shape", "doubling-text"):
        learner("rate", card, "4")
    learner("rate", "halving-prints", "4")
    learner.answer("halving/halve")
    learner("check", "halving/halve")
    assert screen("next") + screen() == snapshot


def test_errors(screen, snapshot, learner):
    shown = [screen("show", "dubling"), screen("nxt"), screen("rate", "doubling-shape")]
    note = learner.course / "graph/10-basics/halving.md"
    note.write_text(note.read_text().replace("requires: [doubling]", "requires: [dubling]"))
    shown.append(screen("next"))
    assert "\n--------\n".join(shown) == snapshot
