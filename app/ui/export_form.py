"""The export of payment records: which days, in which form, where to; how far it is, and where the file lies."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from app.domain.said import counted, said, to_say
from app.domain.trouble import Trouble
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import take_form_key
from app.ui.labels import Words
from app.ui.provider_setting import Setting
from app.ui.provider_tried import TriedBanner
from app.ui.room import Room
from app.ui.slots import start
from app.ui.tab_ring import go_round

if TYPE_CHECKING:
    from app.services.till import Till

_FORMS = (("csv", to_say("CSV, for a spreadsheet")), ("json", "JSON"))

_DAY_HINT = to_say("Year, month and day, such as 2026-11-30.")


class _Left(Exception):
    """The export was left: nothing of it stays."""


class ExportForm(QWidget):
    """Runs beside selling, in a thread of its own. `left` comes when a person goes back."""

    left = Signal()
    _went_on = Signal(int, int)

    def __init__(self, till: Till) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._till = till
        self._leaving = Event()
        self._running: asyncio.Task[None] | None = None
        self.first = Setting("first", said("From"), hint=said(_DAY_HINT))
        self.last = Setting("last", said("To, that day included"), hint=said(_DAY_HINT))
        self.form = Setting(
            "form", said("Form"), choices=[(form, said(words)) for form, words in _FORMS], default="csv"
        )
        self.folder = Setting(
            "folder", said("Folder"), hint=said("An older export of the same name there is replaced.")
        )
        self.banner = TriedBanner()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(said("Progress"))
        self._browse = KeyButton(said("Choose a folder"), "Ctrl+O")
        self._go = KeyButton(said("Export"), "Ctrl+S", kind="main")
        self._leave = KeyButton(said("Leave"), "Esc", kind="bare")
        self._lay_out()
        self.folder.show_text(str(documents_folder()))
        self.form.show_text("")
        self._go.clicked.connect(self.go)
        self._browse.clicked.connect(self.browse)
        self._leave.clicked.connect(self.leave)
        self._went_on.connect(self._show_progress)

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, setting in enumerate((self.first, self.last, self.form, self.folder)):
            grid.addWidget(setting, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 2, 1)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for button in (self._leave, self._browse, self._go):
            button.setMinimumHeight(48)
            keys.addWidget(button, 1)
        column = column_in(self, 12, Words("title", said("Export payments")))
        column.addWidget(
            Words("body", said("One record for each payment that became final on these days. Sales go on meanwhile."))
        )
        column.addWidget(Room(inside, as_high_as_it=True))
        column.addStretch(1)
        column.addWidget(self._progress)
        column.addWidget(self.banner)
        column.addLayout(keys)
        QWidget.setTabOrder(self._go, self._browse)
        QWidget.setTabOrder(self._browse, self._leave)

    def come_up(self) -> None:
        """Begin with this month; an export that runs stays in sight."""
        if self._running is None or self._running.done():
            today = self._till.clock.now().astimezone().date()
            self.first.show_text(str(today.replace(day=1)))
            self.last.show_text(str(today))
            self._show_progress(0, 0)
            self.banner.show_words("", "", "quiet")
        self.take_keys()

    def take_keys(self) -> None:
        """Put the keys on the first day."""
        self.first.input.setFocus()

    def stop(self) -> None:
        """End an export that runs; nothing of it stays."""
        self._leaving.set()

    def leave(self) -> None:
        """End an export that runs, or else go back."""
        if self._running is not None and not self._running.done():
            self.stop()
        else:
            self.left.emit()

    def browse(self) -> None:
        """Let a folder be chosen."""
        choosing = QFileDialog(self, said("Folder"), self.folder.text())
        choosing.setFileMode(QFileDialog.FileMode.Directory)
        choosing.setOption(QFileDialog.Option.ShowDirsOnly)
        choosing.setOption(QFileDialog.Option.ReadOnly)  # or it renames and deletes folders
        choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choosing.fileSelected.connect(self.folder.show_text)
        choosing.open()

    def go(self) -> None:
        """Write the file."""
        days = [self._day(setting) for setting in (self.last, self.first)]
        if (self._running is None or self._running.done()) and (last := days[0]) and (first := days[1]):
            self._leaving.clear()
            self._go.setEnabled(False)
            self.banner.show_words(said("Exporting"), said("Esc ends it; nothing of it stays then."), "waiting")
            self._running = start(self._export(first, last))

    def _day(self, setting: Setting) -> date | None:
        setting.clear()
        try:
            return date.fromisoformat(setting.text().strip())
        except ValueError:
            setting.refuse(said("This is no day. Write it like 2026-11-30."))
            return None

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the fields and the buttons below them."""
        return go_round(self, forwards=forwards) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, Esc ends the export or leaves; nothing typed here begins a sale."""
        take_form_key(self, event, self.leave, {Qt.Key.Key_S: self.go, Qt.Key.Key_O: self.browse})

    async def _export(self, first: date, last: date) -> None:
        from app.services.payment_records import Form, begin_export

        try:
            export = begin_export(self._till, first, last, self._folder(), Form(self.form.text()))
            done = await asyncio.to_thread(export.write, self._goes_on)
        except _Left:
            self.banner.show_words(said("The export was ended"), said("Nothing was written."), "waiting")
        except Trouble as trouble:
            self.banner.show_words(said("Nothing was exported"), str(trouble), "trouble")
        else:
            none = "" if done.records else said("Sales of a test system are never in it.")
            self.banner.show_words(
                counted("{count} record exported", "{count} records exported", done.records),
                str(done.file),
                "done",
                none,
            )
        finally:
            self._go.setEnabled(True)

    def _folder(self) -> Path:
        return Path(self.folder.text().strip()).expanduser()

    def _goes_on(self, done: int, total: int) -> None:
        """Called in the export's own thread."""
        if self._leaving.is_set():
            raise _Left
        self._went_on.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setMaximum(max(1, total))
        self._progress.setValue(done)


def documents_folder() -> Path:
    """Where a person looks for what was written."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
