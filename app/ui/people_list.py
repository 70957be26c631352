"""A list of people: one row each, with their role, and whether they are here, have left, or are locked out."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from app.domain.said import said
from app.domain.trouble import StoreTrouble
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.theme import SANS, Palette

if TYPE_CHECKING:
    from app.domain.person import Person, Role
    from app.services.people import People

_ROLE_AT, _STATE_AT = 0.5, 0.68
"""Where the columns begin, as parts of the width."""


def role_words(role: Role) -> str:
    """What somebody is here, in a word."""
    words = {1: said("Cashier"), 2: said("Supervisor"), 3: said("Manager")}
    return words[int(role)]


@dataclass(frozen=True, slots=True)
class Row:
    """One person as the list shows them: `state` is in words, `tone` how it is shown."""

    number: int
    name: str
    role: str
    state: str
    tone: str

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        return said("{name}, {role}. {state}.", name=self.name, role=self.role, state=self.state)


def row_of(person: Person, people: People) -> Row:
    """A person as a row, as they are now."""
    from app.services.figures import countdown_text

    waits_s = 0.0
    with suppress(StoreTrouble):  # whoever types the PIN is told
        waits_s = people.waits_s(person)
    if not person.active:
        state, tone = said("Has left"), "quiet"
    elif waits_s:
        state, tone = said("PIN locked for {time}", time=countdown_text(waits_s)), "waiting"
    elif people.here == person:
        state, tone = said("Signed in"), "done"
    else:
        state, tone = said("Works here"), "quiet"
    return Row(person.number, person.name, role_words(person.role), state, tone)


class _Painter(RowPainter):
    """Draws a row in one line; somebody who has left in the colour of what is quiet."""

    def draw(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Put one person in their place."""
        colours = self.palette
        inner = place.adjusted(16, 10, -16, -10)
        role_at, state_at = (inner.left() + round(inner.width() * part) for part in (_ROLE_AT, _STATE_AT))
        quiet = row.tone == "quiet"
        ink = colours.quiet if quiet and row.state == said("Has left") else colours.ink
        tone = self.colour_of(row.tone)
        name = QRect(inner.left(), inner.top(), role_at - inner.left() - 12, inner.height())
        role = QRect(role_at, inner.top(), state_at - role_at - 12, inner.height())
        state = QRect(state_at, inner.top(), inner.right() - state_at, inner.height())
        self.write(painter, name, row.name, row_font(SANS, 17, bold=True), ink)
        self.write(painter, role, row.role, row_font(SANS, 15), ink)
        self.write(painter, self.icon(painter, state, row.tone, tone), row.state, row_font(SANS, 15), tone)


class PeopleList(RowList):
    """The list itself. `chosen` gives the number of whoever was clicked twice."""

    chosen = Signal(int)

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("People"), palette, _Painter())
        self.doubleClicked.connect(lambda _index: self.chosen.emit(self.number() or 0))

    def show_rows(self, rows: list[Row]) -> None:
        """Show these people; whoever was chosen stays so, or else the first is."""
        before = self.number()
        known = {str(row.number): row for row in rows}
        self._rows.show(list(known), known.__getitem__)
        self.choose(before)

    def choose(self, number: int | None) -> None:
        """Choose the row of this person, or the first."""
        keys = self._rows.keys
        self.setCurrentIndex(self._rows.index(keys.index(str(number)) if str(number) in keys else 0))

    def number(self) -> int | None:
        """Who is chosen; None for nobody."""
        key = self.key()
        return int(key) if key is not None else None
