"""The gate of a till that knows its people: what locks the window, and what asks a second one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.trouble import NeedsSecond

if TYPE_CHECKING:
    from app.services.till import Till
    from app.ui.locking import Locking
    from app.ui.pages import Pages
    from app.ui.rail import Rail
    from app.ui.second_person import SecondPerson


class Gate(QObject):
    """Open to everybody until `use` or `meet_first`. `around` gives the page to be shown, and True where it is shown
    with nothing around it; `turns_to` the page that is to be in sight, "" for the one before. `passed_on` comes when
    somebody else is here than before.
    """

    around = Signal(str, bool)
    turns_to = Signal(str)
    passed_on = Signal()

    def __init__(self, pages: Pages, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._rail = rail
        self._till: Till | None = None
        self.locking: Locking | None = None
        self._second: SecondPerson | None = None

    def use(self, till: Till) -> None:
        """Let nobody do anything before they have signed in, where this till knows its people."""
        self._till = till
        if till.people.pins_asked:
            self._close(till).lock()

    def meet_first(self) -> None:
        """The first person is known from now on, and signed in."""
        if self._till is not None and self.locking is None:
            self._close(self._till).let_in()

    def go_on(self, till: Till) -> None:
        """Whoever is here stays here, in what was made anew around them; where nobody is any more, they sign in."""
        if till.people.here is None:
            self.use(till)
        else:
            self._till = till
            self.meet_first()

    def let_go(self) -> None:
        """Another gate stands here from now on: this one locks nothing any more."""
        if self.locking is not None:
            self.locking.let_go()

    def lock(self) -> None:
        """Whoever is here leaves."""
        if self.locking is not None:
            self.locking.lock()

    def show_news(self) -> None:
        """Something came into sight that somebody has to see."""
        if self.locking is not None:
            self.locking.show_news()

    def ask(self, needs: NeedsSecond, again: Callable[[], None]) -> None:
        """Ask a second person; `again` does what was refused, once they have said yes to it."""
        if self._second is not None:
            self._second.ask(needs, again)

    def _close(self, till: Till) -> Locking:
        from app.ui.locking import Locking
        from app.ui.pin_page import PinPage
        from app.ui.second_person import SecondPerson

        sign_in, yes = self._pages.page("SignIn"), self._pages.page("Second")
        if not isinstance(sign_in, PinPage) or not isinstance(yes, PinPage):
            raise TypeError("both pages ask for a PIN")
        self.locking = Locking(till.people, self._pages, sign_in, till.shop.lock_after_s, self)
        self.locking.entered.connect(self._rail.show_person)
        self.locking.around.connect(self.around)
        self.locking.passed_on.connect(self.passed_on)
        self._rail.lock_wanted.connect(self.locking.lock)
        self._second = SecondPerson(till.people, yes, self)
        self._second.turns_to.connect(self.turns_to)
        return self.locking
