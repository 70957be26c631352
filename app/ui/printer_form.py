"""A printer being chosen or changed: its settings, a test page at what is typed, and saving."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.said import said, to_say
from app.domain.trouble import Trouble
from app.ui.key_button import KeyButton
from app.ui.printer_fields import FIRST, SECOND, PrinterFields
from app.ui.setting_form import SettingForm
from app.ui.slots import start

if TYPE_CHECKING:
    from app.printer_settings import PrinterTable
    from app.services.shop import Printer
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from printing.preview import PaperPreview

_HINT = to_say(
    "A test page comes out at what stands here, before anything is saved. Receipts go where they went so far."
)
_SHEET_WIDTH = 480
"""Pixels: wider, most of the page would be below the fold."""
_TRIED_WITHIN = timedelta(seconds=30)
_NONE_YET = to_say("There is no printer with paper yet that a second one could stand in for.")
_SAME = to_say("The other printer is there already. A second one is somewhere else.")


class PrinterForm(SettingForm):
    """`kept` comes once the printer is in till.toml and the till prints there, `turned` when other keys count."""

    fields: PrinterFields
    kept = Signal()
    turned = Signal()

    def __init__(self, till: Till, file: SettingsFile) -> None:
        super().__init__(till, file, PrinterFields(), hint=said(_HINT), test=said("Test page"))
        self.preview: PaperPreview | None = None
        self._whole: PrinterTable | None = None
        self._tries = 0
        self._look = KeyButton(said("Preview"), "Ctrl+P")
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.fields)
        acts = {
            Qt.Key.Key_P: (self._look, self.look),
            Qt.Key.Key_T: (self._test, self.test),
            Qt.Key.Key_S: (self._save, self.save),
        }
        self._lay_out(self._sheets, acts)

    def begin(self, whole: PrinterTable, table: PrinterTable, *, second: bool) -> None:
        """Begin with one printer, the first or the second of `whole`, which is what till.toml says of both."""
        self._begin(said("The second printer") if second else said("The printer"))
        self._whole = whole
        self.fields.begin(table, SECOND if second else FIRST)
        self._turn_to(0)
        self.fields.settings["address" if self.fields.settings["address"].isVisibleTo(self) else "use"].input.setFocus()

    def stop(self) -> None:
        """Tell nobody what comes of a test page that is being printed; it comes out all the same."""
        self._tries += 1

    def leave(self) -> None:
        """Go back from the page to the settings, or from them without saving."""
        if self.shows_page:
            self._turn_back()
        else:
            super().leave()

    @property
    def shows_page(self) -> bool:
        """Whether the test page is in sight, in the place of the settings."""
        return self._sheets.currentIndex() == 1

    def look(self) -> None:
        """Show the test page as it would come out, or the settings again."""
        if self.shows_page:
            self._turn_back()
        elif (table := self._checked()) is not None:
            self._show_page(self._printer(table))

    def test(self) -> None:
        """Print a page at what is typed here; where the screen stands for the paper, show it."""
        table = self._checked()
        if table is None or not self._test.isEnabled():
            return
        if table.transport == "none":
            self.fields.refuse("transport", said("There is nothing to print at."))
        elif table.transport == "screen":
            self._show_page(self._printer(table))
        else:
            self.stop()
            self._test.setEnabled(False)
            until = self._till.clock.now() + _TRIED_WITHIN
            self.banner.show_waiting(
                said("Printing a test page"), until, said("left for the printer. Selling goes on meanwhile.")
            )
            start(self._try(self._printer(table), self._tries))

    def save(self) -> None:
        """Put the printer into till.toml, and print there from now on."""
        table = self._checked()
        if table is not None and self._save.isEnabled():
            self._save.setEnabled(False)
            start(self._keep(table))

    def _checked(self) -> PrinterTable | None:
        """What is typed, if till.toml may say that; else what is wrong is told at its field."""
        from app.printer_settings import check_printer

        self.fields.accept()
        table = self.fields.table()
        if table is None or self._whole is None:
            return None
        wrong = check_printer(self._joined(self._whole, table))
        if wrong is not None:
            self._turn_back()
            self.fields.refuse(wrong.field.removeprefix("stand_in."), said("This {what}.", what=wrong.what))
            return None
        clash = self._clash(self._whole, table)
        if clash is not None:
            self.fields.refuse(*clash)
            return None
        return table

    def _clash(self, whole: PrinterTable, table: PrinterTable) -> tuple[str, str] | None:
        """Why the two printers cannot stand beside each other, after the name of the setting that says so."""
        second = self.fields.use() == SECOND
        if second and whole.transport in ("screen", "none"):
            return "use", said(_NONE_YET)
        other = whole if second else whole.stand_in
        if other is not None and (table.transport, table.address) == (other.transport, other.address):
            return "address", said(_SAME)
        return None

    def _joined(self, whole: PrinterTable, table: PrinterTable) -> PrinterTable:
        """What till.toml should say of both printers."""
        from app.printer_settings import with_stand_in

        if self.fields.use() == SECOND:
            return with_stand_in(whole, table)
        return with_stand_in(table, whole.stand_in)

    def _show_page(self, printer: Printer) -> None:
        from app.services.printers import paper_in
        from app.services.test_page import test_page
        from printing.preview import PaperPreview

        if self.preview is None:
            self.preview = PaperPreview()
            self.preview.setMaximumWidth(_SHEET_WIDTH)
            room = QWidget()
            middle = QHBoxLayout(room)
            middle.setContentsMargins(0, 0, 0, 0)
            middle.addWidget(self.preview)
            self._sheets.addWidget(room)
        document = test_page(self._till.shop, printer, self._till.clock.now())
        self.preview.show_document(document, paper_in(printer))
        self._turn_to(1)
        self.preview.setFocus()

    def _turn_back(self) -> None:
        self._turn_to(0)
        self.fields.settings["transport"].input.setFocus()

    def _turn_to(self, sheet: int) -> None:
        self._sheets.setCurrentIndex(sheet)
        self._look.show_words(said("Settings") if self.shows_page else said("Preview"))
        self._leave.show_words(said("Back") if self.shows_page else said("Leave"))
        self.turned.emit()

    async def _try(self, printer: Printer, attempt: int) -> None:
        try:
            tried = await self._till.papers.print_test_page(printer)
            words = tried.title, tried.sentence, tried.tone
        except Trouble as trouble:
            words = said("The test page was not printed"), str(trouble), "trouble"
        finally:
            self._test.setEnabled(True)
        if attempt == self._tries:
            self.banner.show_words(*words)

    async def _keep(self, table: PrinterTable) -> None:
        from app.shop_settings import printers_of

        title = said("Nothing is saved")
        try:
            if (now := self._changed_by_hand(said("this printer"))) is not None:
                self._whole = now.printer
                return
            if self._whole is None:
                return
            whole = self._file.keep_printer(self._joined(self._whole, table)).printer
            title = said("It is saved, but not all is well")
            self.banner.show_words(
                said("Saved"), said("What is being printed comes out where it was begun."), "waiting"
            )
            await self._till.papers.use(*printers_of(whole, self._till.file.home))
        except Trouble as trouble:
            self.banner.show_words(title, str(trouble), "trouble")
            return
        finally:
            self._save.setEnabled(True)
        self._forget()
        self.kept.emit()

    def _printer(self, table: PrinterTable) -> Printer:
        from app.shop_settings import printer_of

        return printer_of(table, self._till.file.home)
