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
    from ptgraph.course.model import Card
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
    """One sitting. Remembers only what was put off until later."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.answered = 0
        self.notes_shown: set[str] = set()

    def run(self) -> None:
        """Offer one study item after another until there is nothing to do now."""
        from ptgraph.study.upcoming import upcoming

        while True:
            item = upcoming(self.workspace)
            if item.node is None:
                say(style("That is all for now.", bold=True))
                labelled("Why", item.reasons)
                return
            before = self.answered
            self._offer(item)
            if self.answered == before:
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

    def _offer(self, item: Upcoming) -> None:
        self._heading(item)
        if item.item.kind == "new" and item.node is not None:
            self._read(item)
        for number, card_id in enumerate(item.item.cards_due, start=1):
            card = self.workspace.course.cards[card_id]
            self._ask_card(card, f"{number}/{len(item.item.cards_due)}")
        for file in item.exercises:
            if file.state.value in ("new", "failed", "due"):
                self.answered += do_exercise(self.workspace, file)

    def _heading(self, item: Upcoming) -> None:
        if item.node is None:
            return
        spent = self.workspace.snapshot().use.spent
        day = f"{spent:.0f} of {self.workspace.settings.minutes:g} minutes today"
        say(style(_RULE, dim=True))
        kind = style(item.item.kind.upper(), "green", bold=True)
        say(f"{kind}  {style(item.title, bold=True)}  ({day})")
        labelled("Why", item.reasons)
        say()

    def _read(self, item: Upcoming) -> None:
        if item.note is None or item.node is None or item.node.id in self.notes_shown:
            return
        self.notes_shown.add(item.node.id)
        body = item.node.body
        if item.note != item.node.note:
            body = item.note.read_text(encoding="utf-8")
        titles = self.workspace.snapshot().standing.titles
        page(rendered(note_text(item.node, titles, body)))
        say()
        ask(style("[space] I have read it  [q] leave", dim=True), " ")

    def _ask_card(self, card: Card, place: str) -> None:
        from ptgraph.memory.model import Rating
        from ptgraph.study.recording import rate_card

        language = self.workspace.settings.language
        say(style(_RULE, dim=True))
        say(style(f"Card {place}  ", dim=True))
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
            self._ask_card(card, place)
            return
        seconds = min(time.monotonic() - begun, _LONGEST_CARD)
        memory = rate_card(self.workspace, card.id, Rating(int(key)), seconds)
        self.answered += 1
        back = wording.when(memory.due, self.workspace.now())
        say(f"{Rating(int(key)).name.capitalize()}. It comes back {back}.")

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
