"""The story of a sale as a list: when each thing happened, and what it was, the newest last."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.domain.said import said
from app.services.story import Step
from app.ui.row_list import RowList, RowPainter, row_font
from app.ui.theme import MONO, SANS, Palette


@dataclass(frozen=True, slots=True)
class _Row:
    when: str
    words: str
    answered: bool

    def __str__(self) -> str:
        return f"{self.when}: {self.words}"


def _when(step: Step) -> str:
    from app.services.figures import month_text

    at = step.at.astimezone()
    when = f"{at:%d} {month_text(at)}  {at:%H:%M:%S}"
    return f"{when}  {step.who}" if step.who else when


class _Painter(RowPainter):
    """Draws a step: its time and whether an answer stands behind it, and its words in at most two lines."""

    def draw(self, painter: QPainter, place: QRect, row: _Row) -> None:
        """Put one step in its place."""
        colours = self.palette
        upper = place.adjusted(16, 5, -16, -(place.height() - 22))
        painter.setFont(row_font(MONO, 12))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, row.when)
        if row.answered:
            painter.setPen(QColor(colours.accent))
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said("answer →"))
        painter.setFont(row_font(SANS, 15))
        painter.setPen(QColor(colours.ink))
        lower = place.adjusted(16, 23, -16, -3)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.words)


class StoryList(RowList):
    """The list itself; `moved` tells that another step was reached."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(said("What happened"), palette, _Painter())
        self._steps: list[Step] = []

    def show_steps(self, steps: list[Step]) -> None:
        """Show these steps, and choose the last one behind which an answer stands."""
        self._steps = steps
        rows = {str(place): _Row(_when(step), step.words, bool(step.raw)) for place, step in enumerate(steps)}
        self._rows.show(list(rows), rows.__getitem__)
        answered = [place for place, step in enumerate(steps) if step.raw]
        self.setCurrentIndex(self._rows.index(answered[-1] if answered else len(steps) - 1))

    def step(self) -> Step | None:
        """The step that is chosen."""
        place = self.currentIndex().row()
        return self._steps[place] if 0 <= place < len(self._steps) else None
