"""A second person says yes to what one alone may not do: they are asked for their PIN, and then it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.trouble import NeedsSecond
from app.services.permissions import LEAST, May

if TYPE_CHECKING:
    from app.services.people import People
    from app.services.till import Till
    from app.ui.pin_page import PinPage


def over(needs: NeedsSecond, till: Till, reference: str, *told: str) -> None:
    """Let whoever is asked know of which sale, and what was `told` of it: nobody says yes blindly."""
    from app.services.whom import in_brief

    if (sale := till.file.sales.load(reference)) is not None:
        needs.of = "\n".join(filter(None, (in_brief(sale, till.file, till.shop.language), *told)))


class SecondPerson(QObject):
    """`turns_to` gives the page that is to be in sight: its own, or "" for the one before once it is answered."""

    turns_to = Signal(str)

    def __init__(self, people: People, page: PinPage, parent: QObject) -> None:
        super().__init__(parent)
        self._people = people
        self._page = page
        self._again: Callable[[], None] | None = None
        page.entered.connect(lambda _person: self._answer(said_yes=True))
        page.left.connect(lambda: self._answer(said_yes=False))

    def ask(self, needs: NeedsSecond, again: Callable[[], None]) -> None:
        """Ask whoever else may, or the one who is here where nobody else works; `again` does what was refused, once
        somebody has said yes to it.
        """
        may, here = May(needs.may), self._people.here
        alone = self._people.alone  # the one who works here says it once more
        others = [one for one in self._people.listed() if one.role >= LEAST[may] and (alone or one != here)]
        self._again = again
        self._page.ask(str(needs), others, partial(self._people.approve, may=may), locks=self._people, of=needs.of)
        self.turns_to.emit("Second")

    def _answer(self, *, said_yes: bool) -> None:
        again, self._again = self._again, None
        self.turns_to.emit("")
        if said_yes and again is not None:
            again()
