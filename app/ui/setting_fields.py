"""Settings below each other, two in a row: what the fields of every form of settings do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.ui.provider_setting import Setting


class SettingFields(QScrollArea):
    """Settings by their names in the file. `edited` comes when a person changes one."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.settings: dict[str, Setting] = {}
        self._grid = QGridLayout()

    def accept(self) -> None:
        """Nothing is wrong with any setting any more."""
        for setting in self.settings.values():
            setting.clear()

    def refuse(self, name: str, sentence: str) -> None:
        """Say at this setting what is wrong with it."""
        self.settings[name].refuse(sentence)
        self.ensureWidgetVisible(self.settings[name])

    def bring_into_sight(self, reached: QWidget) -> None:
        """Show what has the keys now, with all that is said below it."""
        whole = next((one for one in self.settings.values() if one.isAncestorOf(reached)), reached)
        self.ensureWidgetVisible(whole, 0, 8)

    def _show_cells(self, cells: Sequence[QWidget]) -> None:
        """Show these in the place of those before."""
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(len(cells), 1)
        self._place(cells)
        before = self.takeWidget()
        self.setWidget(inside)
        if before is not None:
            before.hide()
            before.deleteLater()  # the choice that led here may be in it, and still at work

    def _place(self, cells: Sequence[QWidget]) -> None:
        """Put these two in a row, in the order in which Enter goes through them."""
        for place, cell in enumerate(cells):
            self._grid.addWidget(cell, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
