"""The printer among the settings: what is in use and what was found, one printer being set up, and the looking."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from app.domain.said import said, to_say
from app.domain.trouble import Trouble
from app.ui.printer_form import PrinterForm
from app.ui.printer_panel import PrinterPanel
from app.ui.printer_told import last_words
from app.ui.sight import in_sight
from app.ui.slots import start

if TYPE_CHECKING:
    from app.printer_settings import PrinterTable
    from app.services.printer_finding import Place
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.theme import Palette

_PANEL_KEYS = to_say("↑ ↓ choose   Enter sets it up   Esc back to the providers")
_PAGE_KEYS = to_say("↑ ↓ scroll   Esc back to the settings")
_QUESTION_KEYS = to_say("Y removes it   Esc keeps it")
_NO_FILE = to_say("This till has no till.toml, as a demo has none: a printer that is chosen here could not be kept.")


class PrinterSheets(QStackedWidget):
    """`changed` comes when the till prints elsewhere now, `turned` when other keys count, `left` when it is left."""

    changed = Signal()
    turned = Signal()
    left = Signal()

    def __init__(self, till: Till, file: SettingsFile, palette: Palette) -> None:
        super().__init__()
        self._till = till
        self._file = file
        self._whole: PrinterTable | None = None
        self._first = till.papers.printers.first
        self._here: list[Place] = []
        self._there: dict[str, Place] = {}
        self._looking: asyncio.Task[None] | None = None
        self._searching: asyncio.Task[None] | None = None
        self.panel = PrinterPanel(palette)
        self.form = PrinterForm(till, file)
        for sheet in (self.panel, self.form):
            self.addWidget(sheet)
        self.panel.change_wanted.connect(self._change)
        self.panel.found_wanted.connect(self._set_up)
        self.panel.removal_confirmed.connect(self._remove)
        self.panel.network_wanted.connect(self._search)
        self.panel.asked.connect(self.turned)
        self.panel.left.connect(self.left)
        self.form.kept.connect(self._kept)
        self.form.left.connect(self._show_panel)
        self.form.turned.connect(self.turned)

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.panel.found.show_palette(palette)

    def keys(self) -> str:
        """Which keys the foot shows; "" for those of any form."""
        if self.currentWidget() is self.form:
            return said(_PAGE_KEYS) if self.form.shows_page else ""
        return said(_QUESTION_KEYS) if self.panel.asks else said(_PANEL_KEYS)

    def come_up(self) -> None:
        """The printer is wanted: till.toml is read anew, and what this machine knows of is looked for."""
        self._read()
        self.refresh()
        if self._looking is None or self._looking.done():
            self.panel.looking.say(said("Looking for printers on this machine …"))
            self._looking = start(self._look_here())

    def refresh(self) -> None:
        """Show the printers that the till prints on now."""
        self.panel.show_use(self._till.papers.printers, *last_words(self._till))

    def take_keys(self) -> None:
        """Put the keys where they were; none where another page, or sheet, has them."""
        if in_sight(self):
            (self.form if self.currentWidget() is self.form else self.panel).take_keys()

    def stop(self) -> None:
        """Leave what is looked for, without waiting for its end. A test page that is being printed comes out."""
        for task in (self._looking, self._searching):
            if task is not None:
                task.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give a key to what is in sight, wherever the keys are."""
        (self.form if self.currentWidget() is self.form else self.panel).keyPressEvent(event)

    def _read(self) -> bool:
        """Read till.toml; where it says nonsense now, tell it, and change nothing in it."""
        self._whole = None
        try:
            if self._file.is_there:
                self._whole = self._file.read().printer
            else:
                self.panel.banner.show_words(said("Settings are for looking at here"), said(_NO_FILE), "quiet")
        except Trouble as trouble:
            self.panel.banner.show_words(said("till.toml cannot be changed from here"), str(trouble), "trouble")
        self.panel.allow_changes(allowed=self._whole is not None)
        return self._whole is not None

    async def _look_here(self) -> None:
        from app.services.printer_finding import on_this_machine

        self._here = await asyncio.to_thread(on_this_machine)
        self._show_found()

    def _search(self) -> None:
        if self._searching is None or self._searching.done():
            from app.services.printer_finding import LONGEST_SEARCH_S

            self.panel.show_searching(self._till.clock.now() + timedelta(seconds=LONGEST_SEARCH_S))
            self._searching = start(self._search_network())

    async def _search_network(self) -> None:
        """Ask who is there and knock at every address, both at once; each shows what it found when it is done."""
        from app.services.printer_finding import announced_on_the_network, answering_on_the_network

        self._there = {}
        await asyncio.gather(
            self._find(announced_on_the_network, named=True), self._find(answering_on_the_network, named=False)
        )
        count = len(self._there)
        title = {0: said("No printer was found on the network"), 1: said("One printer was found on the network")}.get(
            count, said("{count} printers were found on the network", count=count)
        )
        none = said("See that it is on and in the same network; or type its address with E.")
        self.panel.banner.show_words(title, "" if count else none, "done" if count else "waiting")

    async def _find(self, look: Callable[[], list[Place]], *, named: bool) -> None:
        """Look, and show what was found; one that has said its name is shown by that, whoever found it first."""
        found = {one.address: one for one in await asyncio.to_thread(look)}
        self._there = self._there | found if named else found | self._there
        self._show_found()

    def _show_found(self) -> None:
        places = [*self._here, *self._there.values()]
        self.panel.show_found(places)
        self.panel.looking.say(
            "" if places else said("Nothing was found. N searches the network; E takes an address by hand.")
        )

    def _set_up(self) -> None:
        """Begin with what was found, as the printer itself."""
        from app.printer_settings import put_elsewhere
        from app.services.known_printers import LIKELY

        place = self.panel.found.place()
        if place is None or not self._read() or self._whole is None:
            return
        at = (place.transport, place.address)
        stand_in = self._whole.stand_in
        if at == (self._whole.transport, self._whole.address):
            self._begin(self._whole, self._whole, second=False)
        elif stand_in is not None and at == (stand_in.transport, stand_in.address):
            self._begin(self._whole, stand_in, second=True)
        else:
            found = put_elsewhere(self._whole, place.transport, place.address, place.profile or LIKELY)
            self._begin(self._whole, found, second=False)

    def _change(self, second: bool) -> None:
        from app.printer_settings import PrinterTable
        from app.services.known_printers import LIKELY

        if not self._read() or self._whole is None:
            return
        if second:
            self._begin(self._whole, self._whole.stand_in or PrinterTable("usb", profile=LIKELY), second=True)
        else:
            self._begin(self._whole, self._whole, second=False)

    def _begin(self, whole: PrinterTable, table: PrinterTable, *, second: bool) -> None:
        self.form.begin(whole, table, second=second)
        self.setCurrentWidget(self.form)
        self.form.take_keys()
        self.turned.emit()

    def _remove(self) -> None:
        if self._read() and self._whole is not None:
            start(self._go_on_without_second(self._whole))

    async def _go_on_without_second(self, whole: PrinterTable) -> None:
        from app.printer_settings import with_stand_in
        from app.shop_settings import printers_of

        try:
            kept = self._file.keep_printer(with_stand_in(whole, None)).printer
            await self._till.papers.use(*printers_of(kept, self._till.file.home))
        except Trouble as trouble:
            self.panel.banner.show_words(said("The second printer stays"), str(trouble), "trouble")
        else:
            self.panel.banner.show_words(said("The second printer is removed"), said("till.toml is written."), "done")
            self._go_on()

    def _kept(self) -> None:
        self._show_panel()
        self.panel.banner.show_words(
            said("The printer is saved"), said("What is printed next comes out there."), "done"
        )
        self._go_on()

    def _go_on(self) -> None:
        self._read()
        if self._first != self._till.papers.printers.first:
            self._first = self._till.papers.printers.first
            self.changed.emit()
        self.refresh()

    def _show_panel(self) -> None:
        self.setCurrentWidget(self.panel)
        self.take_keys()
        self.turned.emit()
