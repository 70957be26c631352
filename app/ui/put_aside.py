"""Sales that were put aside for the next customer, until each is taken up again, is too old, or was sold meanwhile.

They are drafts: nothing of them was taken, let alone sent, and the window alone has them. A lock, another person,
another language and a backup that is put back leave them as they are; when the till is closed, or the power fails, they
are gone, and so is nobody's money.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.meter import grouped, plain
from app.domain.said import said
from app.domain.sale import Sale, Service
from app.ui.choice_list import Choice
from app.ui.draft_words import draft_words
from app.ui.sale_form import SaleForm, Step

if TYPE_CHECKING:
    from app.services.selling import Draft
    from app.services.till import Till
    from app.ui.taking import Taking
    from app.ui.whose import Whose

KEPT_FOR = timedelta(minutes=30)
"""Whoever comes back later than this begins anew: a name and a limit that were said so long ago may not hold."""

_LOOKED_AT_MS = 5000


@dataclass(frozen=True, slots=True)
class Aside:
    """One sale as far as it was typed. `confirms`: it had come to its last Enter."""

    draft: Draft
    whose: Whose
    confirms: bool
    at: datetime

    @property
    def name(self) -> str:
        """Whom it is for: the name, else the number."""
        typed = self.draft.meter.strip()
        return self.draft.customer or (grouped(plain(typed)) if self.draft.service is Service.PREPAID else typed)


class PutAside(QObject):
    """Puts aside what is being taken, and lets it be taken up again. `changed` comes when there are others than before,
    `gone` says, in words, why one is not there any more, and `next_wanted` asks for an empty form.
    """

    changed = Signal()
    gone = Signal(str)
    next_wanted = Signal()

    def __init__(self, taking: Taking, form: SaleForm) -> None:
        super().__init__(taking)
        self._taking = taking
        self._form = form
        self._till: Till | None = None
        self._asides: list[Aside] = []
        self._ageing = QTimer(self)
        self._ageing.setInterval(_LOOKED_AT_MS)
        self._ageing.timeout.connect(self.look_at_ages)
        taking.taken.connect(self._drop_sold)
        form.aside_chosen.connect(lambda place: self._take_up(int(place)))

    def use(self, till: Till) -> None:
        """Take up for this till."""
        self._till = till

    def all(self) -> list[Aside]:
        """What is put aside, the oldest first."""
        return list(self._asides)

    def let_go(self) -> list[Aside]:
        """What is put aside, for another to take over: here it is not any more."""
        asides = self._asides
        self._keep([])
        return asides

    def take_over(self, asides: list[Aside]) -> None:
        """Go on with what was put aside where this is in the place of. What was said of a number was said in another
        language, perhaps, and is left out.
        """
        self._keep([replace(one, whose=replace(one.whose, before="")) for one in asides])

    def names(self) -> str:
        """Whom sales are put aside for, in a line; "" where none is."""
        names = ", ".join(" ".join(one.name.split()) for one in self._asides)
        return said("Put aside: {names}", names=names) if names else ""

    def offer(self) -> str:
        """What the key does now, in words; "" for nothing."""
        if self._can_put:
            return said("Put aside")
        if not self._asides or self._taking.step is not Step.NUMBER:
            return ""
        return said("Take it up again") if len(self._asides) == 1 else said("Take one up again")

    def press(self) -> None:
        """Put aside what is being typed; or where nothing is, go on with what was, chosen where there are several."""
        if self._can_put:
            self._put()
            return
        self.look_at_ages()
        if self._asides and self._taking.step is Step.SALE:
            self.next_wanted.emit()
        if not self._asides or self._taking.step is not Step.NUMBER:
            return
        if len(self._asides) == 1:
            self._take_up(0)
        else:
            self._form.asides.begin_with(self._choices())
            self._taking.show_step(Step.ASIDE)

    @property
    def _can_put(self) -> bool:
        return self._till is not None and self._taking.step in (Step.AMOUNT, Step.CONFIRM)

    def _put(self) -> None:
        """Whatever was put aside for the same number before gives way to what is typed now."""
        if self._till is None:
            return
        draft, whose = self._taking.half_typed()
        # Whether it is sold although another sale comes first, or the float is short, is asked anew later.
        whose = replace(whose, again=False, though_short=False)
        aside = Aside(draft, whose, self._taking.step is Step.CONFIRM, self._till.clock.now())
        self._keep([one for one in self._asides if not _same_number(one, draft.meter)] + [aside])
        self.next_wanted.emit()

    def _choices(self) -> list[Choice]:
        """As rows to choose one from: whom for, what of, and how long ago."""
        from app.services.figures import age_text

        if self._till is None:
            return []
        now = self._till.clock.now()
        return [
            Choice(
                str(place),
                " ".join(one.name.split()),
                beside=self._amount(one.draft),
                below=f"{one.draft.provider} · {age_text(now - one.at)}",
            )
            for place, one in enumerate(self._asides)
        ]

    def _amount(self, draft: Draft) -> str:
        """As an amount of its profile's currency where it is one, else as it was typed."""
        if self._till is None or draft.provider not in self._till.book.names:
            return draft.amount
        currency = self._till.book.traits(draft.provider).currency
        return draft_words(draft, currency, self._till.shop.language).amount or draft.amount

    def _take_up(self, place: int) -> None:
        """Go on with one of them where it was left; it is not put aside any more."""
        if self._till is None or not 0 <= place < len(self._asides):
            return
        aside = self._asides[place]
        self._keep([one for one in self._asides if one is not aside])
        if aside.draft.provider not in self._till.book.names:
            reason = said(
                "Nothing was taken: what was put aside is gone, of {name}. {provider} is not in use any more.",
                name=aside.name,
                provider=aside.draft.provider,
            )
            self.gone.emit(reason)
            return
        self._taking.provider_wanted.emit(aside.draft.provider)
        self._taking.go_on_with(aside.draft, aside.whose, confirms=aside.confirms)

    def look_at_ages(self) -> None:
        """Let go of what is too old, and say so."""
        if self._till is None:
            return
        now = self._till.clock.now()
        old = [one for one in self._asides if now - one.at >= KEPT_FOR]
        self._keep([one for one in self._asides if one not in old])
        for one in old:
            self.gone.emit(
                said(
                    "Nothing was taken: what waited aside for {minutes} minutes is gone, of {name}.",
                    name=one.name,
                    minutes=int(KEPT_FOR.total_seconds() // 60),
                )
            )

    def _drop_sold(self, sale: Sale) -> None:
        """A sale to the same number is taken: what was put aside for it must not become a second one."""
        for one in [one for one in self._asides if _same_number(one, sale.order.meter)]:
            self._keep([other for other in self._asides if other is not one])
            self.gone.emit(
                said(
                    "What was put aside for {name} is gone: this number is sold to now. Nothing else was taken.",
                    name=one.name,
                )
            )

    def _keep(self, asides: list[Aside]) -> None:
        if asides == self._asides:
            return
        self._asides = asides
        self._ageing.start() if asides else self._ageing.stop()
        if self._taking.step is Step.ASIDE and asides:
            self._form.asides.begin_with(self._choices())
        elif self._taking.step is Step.ASIDE:
            self._taking.go_back()
        self.changed.emit()


def _same_number(aside: Aside, number: str) -> bool:
    return plain(aside.draft.meter) == plain(number)
