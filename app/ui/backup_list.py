"""The list of backups: one row each, with when it was made, of which kind it is, where it lies and whether it opens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from app.domain.said import said
from app.ui.language import tenths_text
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.theme import MONO, SANS, Palette

if TYPE_CHECKING:
    from app.services.backups import Lies

_STATE = 220
"""Pixels for whether it opens; what else is said has the rest of the width."""
Lain = tuple[str, int, int]
"""A file by its path, its size and the time of its last change: what was found of one says nothing of another."""


@dataclass(frozen=True, slots=True)
class Row:
    """One backup as the list shows it, all in words."""

    lies: Lies
    made: str
    state: str
    tone: str

    @property
    def kind(self) -> str:
        """Why it was made."""
        kinds = {
            "day": said("of the day"),
            "till": said("made by hand"),
            "before": said("before an upgrade"),
        }
        return kinds.get(self.lies.backup.path.name.partition("-")[0], said("of another name"))

    @property
    def where(self) -> str:
        """Where it lies, and how large it is."""
        where = said("In the till's folder") if self.lies.at_home else said("At the second place")
        return f"{where} · {size_text(self.lies.backup.size)}"

    def __str__(self) -> str:
        """What a screen reader says of the row."""
        return f"{self.made}, {self.kind}. {self.where}. {self.state}"


def lain_at(path: Path) -> Lain:
    """What lies at this path now."""
    try:
        now = path.stat()
    except OSError:  # it is gone meanwhile, or its stick
        return str(path), -1, 0
    return str(path), now.st_size, now.st_mtime_ns


def size_text(size: int) -> str:
    """``640 kB``, ``12.5 MB``: as a person compares files."""
    return f"{max(1, round(size / 1000))} kB" if size < 1_000_000 else f"{tenths_text(size / 1_000_000)} MB"


class _Painter(RowPainter):
    """Draws a row in two lines, with whether it opens at its end."""

    def draw(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Put one backup in its place."""
        colours = self.palette
        inner = place.adjusted(16, 9, -16, -9)
        state = QRect(inner.right() + 1 - _STATE, inner.top(), _STATE, inner.height())
        words = inner.adjusted(0, 0, -_STATE - 12, 0)
        upper, lower = words.adjusted(0, 0, 0, -24), words.adjusted(0, 26, 0, 0)
        self.write(painter, upper, f"{row.made}   {row.kind}", row_font(SANS, 17, bold=True), colours.ink)
        file = f"{row.where} · {row.lies.backup.path.name}"
        self.write(painter, lower, file, row_font(MONO, 13), colours.quiet)
        tone = self.colour_of(row.tone)
        self.write(painter, self.icon(painter, state, row.tone, tone), row.state, row_font(SANS, 15), tone)


class BackupList(RowList):
    """The list itself. `chosen` comes with a double click."""

    chosen = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("Backups"), palette, _Painter())
        self._known: dict[str, Row] = {}
        self.doubleClicked.connect(lambda _index: self.chosen.emit())

    def show_backups(self, rows: list[Row]) -> None:
        """Show these; the one that is chosen stays so, or else the first is."""
        before = self.key()
        self._known = {str(row.lies.backup.path): row for row in rows}
        self._rows.show(list(self._known), self._known.__getitem__)
        keys = self._rows.keys
        self.setCurrentIndex(self._rows.index(keys.index(before) if before in keys else 0))

    def choose(self, path: str) -> None:
        """Choose the backup at this path, where there is one."""
        if path in self._rows.keys:
            self.setCurrentIndex(self._rows.index(self._rows.keys.index(path)))

    def backup(self) -> Row | None:
        """What is chosen."""
        return self._known.get(self.key() or "")
