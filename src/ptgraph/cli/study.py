"""The session: read, answer cards, do the exercise, until the day's minutes are used.

Every answer is recorded before the next thing is shown, so that leaving at any moment loses
nothing. What comes next is asked anew after every card and exercise (`study.upcoming`).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import typer

from ptgraph.cli import wording
from ptgraph.cli.exercise import do_exercise
from ptgraph.cli.keys import LeaveSession, ask, page, require_terminal
from ptgraph.cli.options import Lang, Minutes
from ptgraph.cli.terminal import code, labelled, markdown, note_text, rendered, say, style

if TYPE_CHECKING:
    from ptgraph.course.model import Card, Node
    from ptgraph.settings import Language
    from ptgraph.study.upcoming import Upcoming
    from ptgraph.study.workspace import Workspace

_LONGEST_CARD = 60.0  # seconds: whoever takes longer has left the desk
_RULE = "─" * 60


def register(app: typer.Typer) -> None:
    """Add this command to the app."""
    app.command()(study)


def study(minutes: Minutes = None, lang: Lang = None) -> None:
    """Study: read, answer cards, do the exercise, until the minutes are used."""
    require_terminal()
    from ptgraph.runner.server import warm
    from ptgraph.study.workspace import Workspace

    with Workspace.open(minutes=minutes, language=lang) as workspace:
        if workspace.course.exercises:
            warm()  # torch loads while the note is read
        session = _Session(workspace)
        try:
            session.run()
        except LeaveSession:
            say()
        session.farewell()


class _Session:
    """One sitting. Remembers only what has been shown and what was put off until later."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.answered = 0
        self.introduced = ""
        self.notes_shown: set[str] = set()
        self.put_off: set[str] = set()

    def run(self) -> None:
        """Offer one thing after another until there is nothing to do now."""
        from ptgraph.study.upcoming import upcoming

        while True:
            item = upcoming(self.workspace)
            if item.node is None:
                say(style("That is all for now.", bold=True))
                labelled("Why", item.reasons)
                return
            if not self._offer(item):
                say("What is left is put off until later.")
                return

    def farewell(self) -> None:
        """Say what the session came to and that it is kept."""
        from ptgraph.study.statistics import statistics

        numbers = statistics(self.workspace.snapshot())
        say(
            f"{wording.count(self.answered, 'answer')} recorded. Today: "
            f"{numbers.minutes_today:.0f} of {self.workspace.settings.minutes:g} minutes, "
            f"{numbers.cards_learned} of {numbers.cards} cards learned."
        )

    def _offer(self, item: Upcoming) -> bool:
        """Ask one card or offer one exercise; False if all of it was put off."""
        if item.node is None:
            return False
        self._introduce(item, item.node)
        if item.item.cards_due:
            self._ask_card(self.workspace.course.cards[item.item.cards_due[0]], item)
            return True
        for file in item.exercises:
            if file.open and file.exercise.id not in self.put_off:
                answers = do_exercise(self.workspace, file)
                self.answered += answers
                if not answers:
                    self.put_off.add(file.exercise.id)
                return True
        return False

    def _introduce(self, item: Upcoming, node: Node) -> None:
        """Say what comes and why, once; a new node begins with its note."""
        # The first answer makes a new node one in learning; reviews go from node to node.
        subject = "review" if item.item.kind == "review" else node.id
        if subject == self.introduced:
            return
        self.introduced = subject
        spent = self.workspace.snapshot().use.spent
        day = f"{spent:.0f} of {self.workspace.settings.minutes:g} minutes today"
        say(style(_RULE, dim=True))
        kind = style(item.item.kind.upper(), "green", bold=True)
        say(f"{kind}  {style(item.title, bold=True)}  ({day})")
        labelled("Why", item.reasons)
        say()
        if item.item.kind == "new" and node.id not in self.notes_shown:
            self.notes_shown.add(node.id)
            self._read(item, node)

    def _read(self, item: Upcoming, node: Node) -> None:
        body = node.body
        if item.note is not None and item.note != node.note:
            body = item.note.read_text(encoding="utf-8")
        page(rendered(note_text(node, self.workspace.course.nodes, body)))
        say()
        ask(style("[space] I have read it  [q] leave", dim=True), " ")

    def _ask_card(self, card: Card, item: Upcoming) -> None:
        from ptgraph.memory.model import Rating
        from ptgraph.study.recording import rate_card

        language = self.workspace.settings.language
        left = wording.count(len(item.item.cards_due), "card")
        say(style(f"{_RULE[:20]} {left} to go", dim=True))
        begun = time.monotonic()
        _show_front(card, language)
        say()
        ask(style("[space] show the answer  [q] leave", dim=True), " ")
        _show_back(card, language)
        say()
        keys = "[1] again  [2] hard  [3] good  [4] easy  [u] undo the last  [q] leave"
        key = ask(style(keys, dim=True), "1234u")
        if key == "u":
            self._undo()
            return
        seconds = min(time.monotonic() - begun, _LONGEST_CARD)
        memory = rate_card(self.workspace, card.id, Rating(int(key)), seconds)
        self.answered += 1
        back = wording.when(memory.due, self.workspace.now())
        say(f"{Rating(int(key)).name.capitalize()}. It comes back {back}.\n")

    def _undo(self) -> None:
        from ptgraph.errors import UsageError
        from ptgraph.study.recording import undo

        try:
            event = undo(self.workspace)
        except UsageError as error:
            say(error.message)
            return
        say(f"Taken back: {wording.answer(event)}. It will be asked again.")


def _show_front(card: Card, language: Language) -> None:
    markdown(card.front_zh if language == "zh" and card.front_zh else card.front)
    if card.code:
        code(card.code)


def _show_back(card: Card, language: Language) -> None:
    if card.output or card.raises:
        say(style(card.output.rstrip() or card.raises, bold=True))
    markdown(card.back_zh if language == "zh" and card.back_zh else card.back)
