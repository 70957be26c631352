"""Settings: the providers at a glance, one of them being added or changed, and the sheets of all else that is set here:
the printer, the people, the shop, the export of payments, and the backups.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.said import said, to_say
from app.domain.trouble import BadInput, Trouble
from app.ui.backup_sheet import BackupSheet
from app.ui.centred import centred
from app.ui.export_form import ExportForm
from app.ui.pages import Page
from app.ui.people_panel import PeoplePanel
from app.ui.people_sheets import PeopleSheets
from app.ui.printer_panel import PrinterPanel
from app.ui.printer_sheets import PrinterSheets
from app.ui.provider_form import ProviderForm
from app.ui.provider_list import row_of
from app.ui.provider_panel import ProviderPanel
from app.ui.shop_form import ShopForm
from app.ui.sight import in_sight
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.provider_health import Health
    from app.services.till import Till
    from app.settings import Settings
    from app.settings_file import SettingsFile
    from app.ui.theme import Palette

_Taking = ProviderForm | ExportForm | PrinterSheets | PeopleSheets | ShopForm | BackupSheet
"""The sheets that a key is given to wherever the keys are."""
_DEEPEST = 4
"""Keys that lead from a question in a sheet of a sheet to the first page."""
_REFRESHED_MS = 1000
_PANEL_KEYS = to_say("↑ ↓ choose   Enter changes   Esc back to selling   F1 keys")
_QUESTION_KEYS = to_say("Y removes it   Esc keeps it")
_FORM_KEYS = to_say("Enter next   ↑ ↓ choose   Space switches   Esc leaves")
_NO_FILE = to_say("This till has no till.toml, as a demo has none: what is changed here could not be kept.")


class SettingsPage(Page):
    """`changed_profiles` comes when the till's profiles are others now, `changed_printer` when it prints elsewhere,
    `changed_shop` when the shop is another, `first_made` once the till knows its first person; `keys_told` says which
    keys the foot shows.
    """

    changed_profiles = Signal()
    changed_printer = Signal()
    changed_shop = Signal()
    first_made = Signal()
    keys_told = Signal(str)

    def __init__(self, till: Till, file: SettingsFile, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._till = till
        self._file = file
        self._settings: Settings | None = None
        self._task: asyncio.Task[None] | None = None
        self.panel = ProviderPanel(palette)
        self.form = ProviderForm(till, file)
        self.export = ExportForm(till)
        self.printer = PrinterSheets(till, file, palette)
        self.people = PeopleSheets(till, file, palette)
        self.shop = ShopForm(till, file)
        self.backups = BackupSheet(till, palette)
        self._sheets = QStackedWidget()
        of_their_own = (self.printer, self.people, self.shop, self.backups)
        for sheet in (self.panel, self.form, self.export, *of_their_own):
            self._sheets.addWidget(sheet)
        centred(self, self._sheets)
        self._join()
        self._refreshing = QTimer(self)
        self._refreshing.setInterval(_REFRESHED_MS)
        self._refreshing.timeout.connect(self.refresh)

    def _join(self) -> None:
        self.panel.test_wanted.connect(self._test)
        self.panel.add_wanted.connect(self._add)
        self.panel.edit_wanted.connect(self._change)
        self.panel.remove_wanted.connect(self._ask_whether_to_remove)
        self.panel.removal_confirmed.connect(self._remove)
        self.panel.export_wanted.connect(self._export)
        self.panel.printer_wanted.connect(self._choose_printer)
        self.panel.backups_wanted.connect(self._show_backups)
        self.backups.turned.connect(self._tell_keys)
        self.backups.left.connect(self._show_panel)
        self.panel.asked.connect(self._tell_keys)
        self.printer.turned.connect(self._tell_keys)
        self.printer.changed.connect(self.changed_printer)
        self.printer.left.connect(self._show_panel)
        self.panel.people_wanted.connect(self._choose_people)
        self.panel.shop_wanted.connect(self._change_shop)
        self.people.turned.connect(self._tell_keys)
        self.people.first_made.connect(self.first_made)
        self.people.left.connect(self._show_panel)
        self.shop.kept.connect(self._kept_shop)
        self.shop.left.connect(self._show_panel)
        self.form.kept.connect(self._kept)
        self.form.left.connect(self._show_panel)
        self.export.left.connect(self._show_panel)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.panel.list.show_palette(palette)
        self.printer.show_palette(palette)
        self.people.show_palette(palette)
        self.backups.show_palette(palette)

    def come_up(self) -> None:
        """The page is in sight: till.toml is read anew, and what is known of the providers is kept up with."""
        self._read()
        self.refresh()
        self._refreshing.start()
        if self._sheets.currentWidget() is self.backups:
            self.backups.go_on()
        self.take_keys()

    def go_down(self) -> None:
        """The page is out of sight. A form stays as it is, and what is being tried goes on."""
        self._refreshing.stop()

    def take_keys(self) -> None:
        """Put the keys where they were; none where another page has them."""
        if not in_sight(self):
            return
        sheet = self._sheets.currentWidget()
        self._tell_keys()
        if isinstance(sheet, ProviderPanel | _Taking):
            sheet.take_keys()

    def _tell_keys(self) -> None:
        if not in_sight(self):
            return
        sheet = self._sheets.currentWidget()
        keys = said(_FORM_KEYS)
        if sheet is self.panel:
            keys = said(_QUESTION_KEYS) if self.panel.asks else said(_PANEL_KEYS)
        elif sheet is self.printer:
            keys = self.printer.keys() or said(_FORM_KEYS)
        elif sheet is self.people:
            keys = self.people.keys() or said(_FORM_KEYS)
        elif sheet is self.backups:
            keys = self.backups.keys()
        self.keys_told.emit(keys)

    def stop(self) -> None:
        """Leave whatever is going on here."""
        for task in (self.form, self.export, self.printer, self.people, self.shop, self.backups):
            task.stop()
        if self._task is not None:
            self._task.cancel()

    def refresh(self) -> None:
        """Show what is known of the providers now."""
        now, language = self._till.clock.now(), self._till.shop.language
        self.panel.list.show_rows([row_of(one, now, language) for one in self._known()])
        if self._sheets.currentWidget() is self.printer:
            self.printer.refresh()
        if self._sheets.currentWidget() is self.people:
            self.people.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """Give a key to the form that is in sight, wherever the keys are, so that none is left with what is typed
        there. Returns whether it was one of the form's. F10 leads back to the first page.
        """
        form = self._sheets.currentWidget()
        if not isinstance(form, _Taking):
            return False
        if event.key() == Qt.Key.Key_F10:
            self.lead_back()
            return True
        event.accept()
        form.keyPressEvent(event)
        return event.isAccepted()

    def lead_back(self) -> None:
        """Do what Esc does, until the first page is in sight; a form that wants another word first is not left."""
        escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        for _ in range(_DEEPEST):
            if not isinstance(form := self._sheets.currentWidget(), _Taking):
                return
            before = _innermost(form)
            form.keyPressEvent(escape)
            if _innermost(form) is before and not isinstance(before, PeoplePanel | PrinterPanel | BackupSheet):
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the window's: it leads back to selling."""
        event.ignore()

    def _known(self) -> list[Health]:
        from app.services.provider_health import health_of
        from app.settings import profile_of

        book = self._till.book
        if self._settings is None:
            return [health_of(self._till, book.profile(name), in_use=True) for name in book.names]
        return [
            health_of(self._till, profile_of(table, self._file.kinds[table.kind]), in_use=table.enabled)
            for table in self._settings.providers
        ]

    def _read(self) -> None:
        """Read till.toml; where it says nonsense now, tell it, and change nothing in it."""
        allowed = self._file.is_there
        try:
            self._settings = self._file.read() if allowed else None
        except BadInput as bad:
            allowed = False
            self.panel.banner.show_words(said("till.toml cannot be changed from here"), str(bad), "trouble")
        else:
            if not allowed:
                self.panel.banner.show_words(said("Settings are for looking at here"), said(_NO_FILE), "quiet")
        self.panel.allow_changes(allowed=allowed)

    def _test(self, name: str) -> None:
        if self._task is not None:
            self._task.cancel()
        till = self._till
        until = till.clock.now() + timedelta(seconds=till.shop.timing.request_deadline)
        self.panel.banner.show_asking(name, until)
        self._task = start(self._try(till, name))

    async def _try(self, till: Till, name: str) -> None:
        from app.services.provider_test import try_kept
        from app.settings import profile_of

        tables = {table.name: table for table in self._settings.providers} if self._settings else {}
        if name in tables:
            profile = profile_of(tables[name], self._file.kinds[tables[name].kind])
        else:
            profile = till.book.profile(name)
        tried = await try_kept(till, profile)
        self.panel.banner.show_tried(name, tried, till.shop.language)
        self.refresh()

    def _add(self) -> None:
        self._read()
        if self._settings is not None:
            self.form.add([table.name for table in self._settings.providers])
            self._show(self.form)

    def _change(self, name: str) -> None:
        self._read()
        for table in self._settings.providers if self._settings else ():
            if table.name == name:
                self.form.change(table)
                self._show(self.form)

    def _ask_whether_to_remove(self, name: str) -> None:
        from app.services.provider_health import unfinished_of

        if self._task is not None:
            self._task.cancel()  # what came of a test must not take the place of the question
        self.panel.ask_whether_to_remove(name, unfinished_of(self._till, name))

    def _remove(self, name: str) -> None:
        try:
            self._go_on_with(self._file.remove(name))
        except Trouble as trouble:
            self._read()
            self.refresh()
            self.panel.banner.show_words(said("{name} stays", name=name), str(trouble), "trouble")
        else:
            self.panel.banner.show_words(said("{name} is removed", name=name), said("till.toml is written."), "done")

    def _kept(self, name: str) -> None:
        self._go_on_with(self._file.read())
        self._lead_from(self.form)
        self.panel.list.choose(name)
        chosen = said("Cashiers can choose it now.") if name in self._till.book.names else said("It is not in use.")
        self.panel.banner.show_words(said("{name} is saved", name=name), f"{chosen} {said('T tests it.')}", "done")

    def _go_on_with(self, settings: Settings) -> None:
        from app.services.provider_health import go_on_with
        from app.settings import profiles_of

        self._settings, kinds = settings, self._file.kinds
        go_on_with(self._till, profiles_of(settings, kinds), profiles_of(settings, kinds, enabled=False))
        self.refresh()
        self.changed_profiles.emit()

    def _export(self) -> None:
        self.export.come_up()
        self._show(self.export)

    def _choose_printer(self) -> None:
        self.printer.come_up()
        self._show(self.printer)

    def _choose_people(self) -> None:
        self.people.come_up()
        self._show(self.people)

    def _change_shop(self) -> None:
        if self.shop.change():
            self._show(self.shop)

    def _kept_shop(self, place: str) -> None:
        self._lead_from(self.shop)
        told = said("Papers say it from the next one on. When the till locks counts from the next start.")
        self.panel.banner.show_words(
            said("The shop is saved"), f"{told} {place}".strip(), "waiting" if place else "done"
        )
        self.changed_shop.emit()

    def _show_backups(self) -> None:
        self._show(self.backups)
        self.backups.come_up()

    def _lead_from(self, form: QWidget) -> None:
        """A form is kept: whoever has left it meanwhile, and is on another sheet by now, stays there."""
        if self._sheets.currentWidget() is form:
            self._show_panel()

    def _show_panel(self) -> None:
        self._show(self.panel)

    def _show(self, sheet: QWidget) -> None:
        self._sheets.setCurrentWidget(sheet)
        self.take_keys()


def _innermost(form: QWidget) -> QWidget:
    """What is in sight of sheets that have sheets of their own."""
    return (form.currentWidget() or form) if isinstance(form, QStackedWidget) else form
