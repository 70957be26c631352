"""People among the settings: who works here, one of them being added or changed, and the recovery code of the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.said import said
from app.domain.trouble import Trouble
from app.ui.code_sheet import CodeSheet
from app.ui.people_panel import PeoplePanel
from app.ui.person_form import PersonForm
from app.ui.sight import in_sight
from app.ui.slots import start

if TYPE_CHECKING:
    from app.domain.person import Person
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.theme import Palette


class PeopleSheets(QStackedWidget):
    """`turned` comes when other keys count, `left` when it is left, `first_made` once the till knows its first person,
    who is signed in.
    """

    turned = Signal()
    left = Signal()
    first_made = Signal()

    def __init__(self, till: Till, file: SettingsFile, palette: Palette) -> None:
        super().__init__()
        self._till = till
        self.panel = PeoplePanel(palette)
        self.form = PersonForm(till, file)
        self.code = CodeSheet()
        for sheet in (self.panel, self.form, self.code):
            self.addWidget(sheet)
        self.panel.wanted.connect(self._begin)
        self.panel.left.connect(self.left)
        self.panel.asked.connect(self.turned)
        self.form.kept.connect(self._kept)
        self.form.left.connect(self._show_panel)
        self.code.left.connect(self._show_panel)
        self.code.back.connect(self._leave_code)
        self._was_first = False

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.panel.list.show_palette(palette)

    def keys(self) -> str:
        """Which keys the foot shows; "" for those of any form."""
        if self.currentWidget() is self.code:
            return said("Enter goes on") if self.code.code() else said("Esc back to the settings")
        if self.currentWidget() is self.form:
            return ""
        if self.panel.asks:
            return said("Y lets them go   Esc keeps it as it is")
        return said("↑ ↓ choose   Enter changes   Esc back to the settings")

    def come_up(self) -> None:
        """The people are wanted, as they are now."""
        self.panel.banner.show_words("", "", "quiet")
        self.refresh()

    def refresh(self) -> None:
        """Show them anew: a wait goes on, and somebody may have signed in."""
        from app.services.permissions import LEAST, May

        people = self._till.people
        here = people.here
        manages = not people.pins_asked or (here is not None and here.role >= LEAST[May.PEOPLE])
        listed = people.everybody() if manages else [here] if here is not None else []
        self.panel.show_people(listed, people, manages=manages)

    def take_keys(self) -> None:
        """Put the keys where they were; none where another page, or sheet, has them."""
        if in_sight(self):
            self._in_sight().take_keys()

    def stop(self) -> None:
        """Nothing is waited for here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give a key to what is in sight, wherever the keys are."""
        self._in_sight().keyPressEvent(event)

    def _in_sight(self) -> PeoplePanel | PersonForm | CodeSheet:
        return next((one for one in (self.form, self.code) if one is self.currentWidget()), self.panel)

    def _begin(self, key: str, person: Person | None) -> None:
        people = self._till.people
        match key, person:
            case "A", _:
                self._was_first = not people.pins_asked
                self.form.add()
                self._show(self.form)
            case "E", chosen if chosen is not None:
                self._change(chosen)
            case "L", chosen if chosen is not None and chosen.active:
                self.panel.ask_whether_to_let_go(chosen)
            case "L" | "Y", chosen if chosen is not None:
                start(self._let_work(chosen, active=key == "L"))
            case "U", chosen if chosen is not None:
                done = said("{name} can type the PIN again.", name=chosen.name)
                self._try(partial(people.unlock, chosen), said("Unlocked"), done)
            case "O", _:
                self._let_one_decide(alone=not people.alone)

    def _change(self, person: Person) -> None:
        from app.services.permissions import LEAST, May

        here = self._till.people.here
        self._was_first = False
        self.form.change(person, own_pin=here == person and here.role < LEAST[May.PEOPLE])
        self._show(self.form)

    async def _let_work(self, person: Person, *, active: bool) -> None:
        """Let somebody go, or take them back."""
        try:
            await self._till.people.change(replace(person, active=active))
        except Trouble as trouble:
            self.panel.banner.show_words(said("Nothing was changed"), str(trouble), "trouble")
        else:
            here = said("{name} works here again", name=person.name)
            title = here if active else said("{name} works here no longer", name=person.name)
            told = said("The PIN is as it was.") if active else said("What they did stays theirs.")
            self.panel.banner.show_words(title, told, "done")
        self.refresh()

    def _let_one_decide(self, *, alone: bool) -> None:
        title = said("You decide alone from now on") if alone else said("Two people decide again")
        told = said("You type your PIN once more for it. The journal says it, and each Z.") if alone else ""
        self._try(partial(self._till.people.let_one_decide, alone=alone), title, told)

    def _try(self, act: Callable[[], None], title: str, told: str) -> None:
        try:
            act()
        except Trouble as trouble:
            self.panel.banner.show_words(said("Nothing was changed"), str(trouble), "trouble")
        else:
            self.panel.banner.show_words(title, told, "done")
        self.refresh()

    def _kept(self, person: Person) -> None:
        if self._was_first:
            start(self._show_code())
            return
        self._show_panel()
        self.panel.list.choose(person.number)
        self.panel.banner.show_words(
            said("{name} is saved", name=person.name), said("The journal says who did it."), "done"
        )

    async def _show_code(self) -> None:
        from app.services.recovery_code import tell_recovery_code

        try:
            self.code.show_code(await tell_recovery_code(self._till))
        except Trouble as trouble:
            self.code.show_trouble(str(trouble))
        self.first_made.emit()
        self._show(self.code)

    def _leave_code(self) -> None:
        """Esc leads back where there is no code to be written down."""
        if not self.code.code():
            self._show_panel()

    def _show_panel(self) -> None:
        self.refresh()
        self._show(self.panel)

    def _show(self, sheet: QWidget) -> None:
        self.setCurrentWidget(sheet)
        self.take_keys()
        self.turned.emit()
