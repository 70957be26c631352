"""All sales, the newest first, and those among them that somebody looks for: page by page, each as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import counted, said
from app.domain.trouble import Trouble
from app.ui.find_bar import FindBar
from app.ui.list_page import ListPage
from app.ui.sale_list import time_words

if TYPE_CHECKING:
    from datetime import datetime

    from app.services.finding import Behind, Page, Wanted
    from app.services.till import Till
    from app.ui.theme import Palette

_NEAR_THE_END = 8
"""Rows from the last one at which more are read."""


class FindPage(ListPage):
    """`left` gives the word of the page that a person came from to the sales behind a number, once Esc leads back."""

    word = "Sales"
    left = Signal(str)

    def __init__(self, palette: Palette) -> None:
        from app.services.finding import PER_PAGE

        self._found: list[str] = []
        self._below: int | None = None
        self._at_once = self._enough = PER_PAGE  # more than any screen has room for; scrolling asks for so many more
        self._pages = 0
        self._wanted: Wanted | None = None
        self._came_from = ""
        super().__init__(
            said("Latest sales"),
            "",
            lambda _till: self._found,
            lambda till, sale: time_words(sale.created_at, till.clock.now()),
            palette,
        )
        stays = self._chosen.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # what is typed stays in its place, whether it finds anything or not
        self._chosen.setSizePolicy(stays)
        self._goes_on = QTimer(self)
        self._goes_on.setSingleShot(True)
        self._goes_on.timeout.connect(self._read_more)
        self._looks = QTimer(self)  # several letters at once are looked for together
        self._looks.setSingleShot(True)
        self._looks.timeout.connect(self._look_anew)
        self.bar.changed.connect(self._looks.start)
        self.list.moved.connect(self._read_on_near_the_end)
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self._read_on_near_the_end())

    def head(self) -> QWidget:
        """The heading, the box and the filters."""
        self.bar = FindBar(self.heading)
        return self.bar

    def use(self, till: Till, opened_at: datetime) -> None:
        """Find the sales of this till."""
        self.bar.offer(till.finding)
        super().use(till, opened_at)

    def come_up(self) -> None:
        """The page is in sight: what there is to choose among, and what was found, is read anew."""
        if self._till is not None:
            self.bar.offer(self._till.finding)
        super().come_up()

    def show_behind(self, behind: Behind, came_from: str) -> None:
        """Show the sales behind a number. Esc leads back to the page that the number stands on."""
        self._came_from = came_from
        self.bar.clear(behind)
        self._look_anew()

    def bring_to(self, reference: str) -> None:
        """Choose the sale that brought a person here; whoever looks for something else is not led away from it."""
        if self.bar.narrows:
            self.list.choose(reference)
        else:
            super().bring_to(reference)

    def refresh(self) -> None:
        """Read what was found anew, as much of it as is shown and in as many pages: the loop waits meanwhile."""
        if self._till is None:
            return
        wanted = self._what_is_wanted(self._till)
        shown, pages = len(self._found), self._pages
        if wanted != self._wanted:
            shown, pages, self._enough = 0, 1, self._at_once
        self._wanted, self._found, self._below, self._pages = wanted, [], None, 0
        more = True
        while more and wanted is not None:
            more = self._read(self._till, wanted) and len(self._found) < shown and self._pages < pages
        super().refresh()
        self._tell_and_go_on()

    def _what_is_wanted(self, till: Till) -> Wanted | None:
        """None where nothing can be looked for; why is said in place of the list."""
        self._nothing.say(said("No sale fits that.") if self.bar.narrows else said("Nothing has been sold yet."))
        try:
            return till.finding.wanted(self.bar.box.text(), self.bar.chosen())
        except Trouble as trouble:
            self._nothing.say(str(trouble))
            return None

    def _read(self, till: Till, wanted: Wanted) -> bool:
        """Read the next page; whether there is more below it."""
        try:
            page: Page = till.finding.page(wanted, self._below)
        except Trouble as trouble:
            self._nothing.say(str(trouble))
            self._below = None
            return False
        self._pages += 1
        self._found, self._below = [*self._found, *page.references], page.below
        return page.below is not None

    def _tell_and_go_on(self) -> None:
        self._tell()
        if self._looks_on:
            self._goes_on.start()

    @property
    def _looks_on(self) -> bool:
        """Whether fewer were found than were asked for, and more may be: a page that is not full is gone on with."""
        return self._below is not None and len(self._found) < self._enough

    def _read_more(self) -> None:
        if self._till is None or self._wanted is None or self._below is None:
            return
        self._read(self._till, self._wanted)
        super().refresh()
        self._tell_and_go_on()

    def _read_on_near_the_end(self) -> None:
        reached = max(self.list.currentIndex().row(), self.list.last_in_sight())
        is_near = reached >= len(self._found) - _NEAR_THE_END
        if self._below is not None and self._found and is_near and not self._looks_on:
            self._enough = len(self._found) + self._at_once
            self._tell_and_go_on()

    def _look_anew(self) -> None:
        """Something else is looked for: the newest of it is shown."""
        if self._till is None:
            return
        self.refresh()
        if (top := self.list.first()) is not None:
            self.list.choose(top)
            self.list.scrollToTop()

    def _tell(self) -> None:
        """How many were found, and behind which number."""
        behind = self.bar.behind
        self.heading.say(behind.words if behind is not None else said("Latest sales"))
        if self._till is not None and not self._till.finding.sees_all:
            told = said("Your own of today")
        elif self._looks_on:
            told = said("Looking further back …")
        elif self._below is not None:
            told = said("{count} and more", count=len(self._found))
        else:
            told = counted("{count} sale", "{count} sales", len(self._found))
        self.bar.count.say(told)

    def take_key(self, event: QKeyEvent) -> bool:
        """F4 on this page puts the keys into the box, wherever they are."""
        finds = event.key() == Qt.Key.Key_F4 and self.isVisible()
        if finds:
            self.bar.take_keys()
        return finds

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the box Enter opens the chosen sale and the arrows lead down; Esc clears it, and then the filters."""
        match self.bar.key_of(event):
            case "enter":
                if (reference := self.reference()) is not None:
                    self.opened.emit(reference)
            case "down":
                self.take_keys()
                if self.list.hasFocus():
                    self.list.keyPressEvent(event)
            case "leave" if self.bar.box.text():
                self.bar.clear(self.bar.behind)
                self._look_anew()
            case "leave":
                self.take_keys()
            case _ if not self._leads_back(event.key()):
                super().keyPressEvent(event)

    def _leads_back(self, key: int) -> bool:
        """Take Esc where less is shown than all: whoever came from a number goes back to it."""
        if key != Qt.Key.Key_Escape or not self.bar.narrows or self.bar.has_keys():
            return False
        came_from, self._came_from = self._came_from if self.bar.behind is not None else "", ""
        self.bar.clear()
        self._look_anew()
        if came_from:
            self.left.emit(came_from)
        return True
