"""The evidence about one sale: all that happened to it, word for word where a provider answered, and who decides."""

from __future__ import annotations

from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from app.domain.said import said, to_say
from app.domain.sale import Sale, SaleState, Service
from app.domain.trouble import BadInput, NeedsSecond, Trouble
from app.ui.centred import centred
from app.ui.column import column_in
from app.ui.decision_form import DecisionForm
from app.ui.labels import OneLine, Words
from app.ui.pages import Page
from app.ui.room import Room
from app.ui.second_person import over
from app.ui.shown_sale import whose_words
from app.ui.slots import start
from app.ui.story_acts import StoryActs
from app.ui.story_list import StoryList
from app.ui.tab_ring import go_round
from app.ui.theme import Palette

if TYPE_CHECKING:
    from app.services.till import Till
    from app.ui.dossier_form import DossierForm

_DOSSIER_KEYS = to_say("Enter goes on   Esc leaves   F1 keys")
_NO_ANSWER = to_say("No answer of the provider's stands behind this step.")


class EvidencePage(Page):
    """Shows one sale's story. `decided` gives the reference once two people have decided about it, `left` goes back,
    and `second_wanted` gives what takes somebody else's PIN, and what is done then. `keys_told` says which keys the
    foot shows.
    """

    decided = Signal(str)
    left = Signal()
    second_wanted = Signal(object, object)
    keys_told = Signal(str)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._till: Till | None = None
        self._reference = self._keys = ""
        self.heading = Words("title", said("What is known"))
        self._whose = OneLine("strong")
        self._happened = Words("body", wraps=True)
        self.list = StoryList(palette)
        self._above = Words("field", said("What the provider answered, word for word"))
        self.raw = QPlainTextEdit()
        self.raw.setReadOnly(True)
        self.raw.setProperty("role", "raw")
        self.raw.setAccessibleName(said("What the provider answered"))
        self.raw.setTabChangesFocus(True)
        self.form = DecisionForm()
        self._room = Room(self.form, as_high_as_it=True)
        self.acts = StoryActs()
        self._sheets = QStackedWidget()
        self._lay_out()
        self.list.moved.connect(self._show_step)
        self.form.decided.connect(self._decide)
        self.acts.print_wanted.connect(self._begin_print)
        self.acts.dossier_wanted.connect(self._begin_dossier)
        self.acts.turned.connect(self._tell_keys)
        self.setFocusProxy(self.list)
        # What can be done comes before what is only read.
        for one, after in pairwise([self.list, *self.form.in_order(), *self.acts.in_order(), self.raw]):
            QWidget.setTabOrder(one, after)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._above)
        right.addWidget(self.raw, 1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.list, 48)
        columns.addLayout(right, 52)
        content = QWidget()
        column = column_in(content, 8, self.heading, self._whose, self._happened)
        column.addLayout(columns, 1)
        column.addWidget(self._room)
        column.addWidget(self.acts)
        self._sheets.addWidget(content)
        centred(self, self._sheets)

    @cached_property
    def dossier(self) -> DossierForm:
        """The form of the dossier, which is made when somebody wants one."""
        from app.ui.dossier_form import DossierForm

        form = DossierForm()
        self._sheets.addWidget(form)
        form.left.connect(self._leave_dossier)
        form.second_wanted.connect(self.second_wanted)
        return form

    def show_sale(self, till: Till, reference: str) -> None:
        """Show all that is known of this sale."""
        if reference != self._reference:
            self.form.clear()
        self._sheets.setCurrentIndex(0)
        self._till, self._reference = till, reference
        sale = till.file.sales.load(reference)
        if sale is not None:
            self._show(till, sale, reference_is_new=True)

    def come_up(self) -> None:
        """The page is in sight, perhaps anew: the keys go where they are wanted."""
        self._keys = ""
        self.take_keys()
        self._tell_keys()

    def _tell_keys(self) -> None:
        """Tell which keys lead on, where that is not told already."""
        keys = said(_DOSSIER_KEYS) if self._sheets.currentIndex() else self.acts.keys()
        if self.isVisible() and keys != self._keys:
            self._keys = keys
            self.keys_told.emit(keys)

    def take_keys(self) -> None:
        """Put the keys into the dossier, into the reason that is being typed, or else on the story."""
        if self._sheets.currentIndex():
            self.dossier.take_keys()
        else:
            (self.acts.typed() or self.list).setFocus()

    def show_palette(self, palette: Palette) -> None:
        """Draw the list in these colours."""
        self.list.show_palette(palette)

    def changed(self, sale: Sale) -> None:
        """A sale, or its paper, has changed."""
        if self._till is not None and sale.reference == self._reference and self.isVisible():
            self._show(self._till, sale)

    def shows(self, reference: str) -> bool:
        """Whether this is the sale that is told of."""
        return reference == self._reference

    def _show(self, till: Till, sale: Sale, *, reference_is_new: bool = False) -> None:
        from app.services.story import story_of
        from app.services.wording import about

        whose, meter = whose_words(sale, till)
        told = about(till, sale)
        self.heading.say(said("Sale {reference}", reference=sale.reference))
        self._whose.say(f"{whose}  ·  {meter}")
        self._happened.say(str(told))
        self.list.show_steps(story_of(till, sale))
        may = self.acts.begin if reference_is_new else self.acts.allow
        is_sold = sale.state is SaleState.COMPLETE
        may(prints=is_sold and till.papers.has_printer, writes=is_sold and sale.order.service is Service.PREPAID)
        open_question = sale.state is SaleState.CONFLICT or (sale.state is SaleState.HELD and not sale.proof)
        asks_anew = reference_is_new or self.form.isHidden()
        self.form.setVisible(open_question)
        self._room.setVisible(open_question)
        self.form.ask_for_names(asked=not till.people.pins_asked)
        if open_question and asks_anew:
            self.form.offer(sale)
        self._show_step()

    def _show_step(self) -> None:
        step = self.list.step()
        # Plain text: a provider's words are never markup.
        self.raw.setPlainText(step.raw if step is not None and step.raw else said(_NO_ANSWER))

    def _begin_print(self, reason: str) -> None:
        """Put the reason away at once: what is typed next is not a part of it, and Enter does not print twice."""
        self.acts.leave_reason()
        self.take_keys()
        start(self._print_again(reason))

    async def _print_again(self, reason: str) -> None:
        from app.services.printer_words import trouble_of

        if self._till is None:
            return
        try:
            job = await self._till.papers.print_again(self._reference, reason)
        except NeedsSecond as needs:
            self.acts.ask_reason()
            self.acts.told.say(str(needs), "waiting")
            over(needs, self._till, self._reference, reason)
            self.second_wanted.emit(needs, partial(self._begin_print, reason))
        except Trouble as trouble:
            self.acts.told.say(str(trouble), "trouble")
        else:
            self._show_anew()
            done = said("Copy {copy} is on its way.", copy=job.copy) if job.copy else said("It is on its way.")
            trouble_told = trouble_of(job)
            self.acts.told.say(trouble_told or done, "trouble" if trouble_told else "done")

    def _begin_dossier(self) -> None:
        if self._till is None:
            return
        try:
            self.dossier.show_sale(self._till, self._reference)
        except NeedsSecond as needs:
            self.acts.told.say(str(needs), "waiting")
            over(needs, self._till, self._reference)
            self.second_wanted.emit(needs, self._begin_dossier)
        except Trouble as trouble:
            self.acts.told.say(str(trouble), "trouble")
        else:
            self._sheets.setCurrentWidget(self.dossier)
            self.dossier.take_keys()
            self._tell_keys()

    def _leave_dossier(self) -> None:
        self._sheets.setCurrentIndex(0)
        self._show_anew()
        self.take_keys()

    def _show_anew(self) -> None:
        sale = self._till.file.sales.load(self._reference) if self._till is not None else None
        if self._till is not None and sale is not None:
            self._show(self._till, sale)

    def take_key(self, event: QKeyEvent) -> bool:
        """What is typed into the dossier is the dossier's."""
        if self._sheets.currentIndex() == 0:
            return False
        event.accept()
        self.dossier.keyPressEvent(event)
        return event.isAccepted()

    def _decide(self, by: tuple[str, ...], reason: str, goods: str | None) -> None:
        """Where people sign in they are whoever is here, and whoever says yes, who is asked once all else is right."""
        if self._till is None:
            return
        reference, people = self._reference, self._till.people
        try:
            self._till.deciding.resolve(reference, () if people.pins_asked else by, reason, goods)
        except NeedsSecond as needs:
            decided = said("It was sold") if goods is not None else said("Nothing was sold")
            over(needs, self._till, reference, f"{decided}: {goods}" if goods else decided, reason)
            self.second_wanted.emit(needs, partial(self._decide, by, reason, goods))
        except Trouble as trouble:
            self.form.show_trouble(str(trouble))
            self.form.go_to(trouble.about if isinstance(trouble, BadInput) else "")
        else:
            self.form.clear()
            self.decided.emit(reference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Alt+S and Alt+N decide where there is something to decide."""
        if event.key() == Qt.Key.Key_Escape and self.acts.leave_reason():
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.acts.take_key(event):
            event.accept()
        elif not self.form.take_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around this page."""
        return go_round(self, forwards=forwards) is not None
