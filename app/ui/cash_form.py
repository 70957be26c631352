"""Money that moves without a sale: into the drawer or out of it, into a float; and a drawer that is opened for none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.money import parse
from app.domain.said import said, to_say
from app.domain.trouble import BadInput
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.key_row import key_row
from app.ui.labels import Words
from app.ui.provider_setting import Setting
from app.ui.provider_tried import TriedBanner
from app.ui.room import Room
from app.ui.tab_ring import go_round
from app.ui.typed_amount import with_point

Act = Literal["in", "out", "open", "top up"]

_WIDEST = 560
_WORDS: dict[Act, tuple[str, str]] = {
    "in": (to_say("Put cash into the drawer"), to_say("Put it in")),
    "out": (to_say("Take cash out of the drawer"), to_say("Take it out")),
    "open": (to_say("Open the drawer without a sale"), to_say("Open it")),
    "top up": (to_say("A float was topped up"), to_say("It was paid in")),
}


class CashForm(QWidget):
    """`moved` gives an amount and its reason, `opened` who opens it and why, `topped_up` the profile, the amount and a
    reason; `left` comes where nothing is done.
    """

    moved = Signal(object, str)
    topped_up = Signal(str, object, str)
    opened = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.act: Act = "in"
        self._title = Words("title")
        self._currency_of: Mapping[str, str] = {}
        self.profile = Setting("profile", said("Float at"), choices=[("", "")], default="")
        self.currency = Setting("currency", said("Currency"), choices=[("KES", "KES")], default="KES")
        self.amount = Setting("amount", said("Amount"))
        self.who = Setting("who", said("Who opens it"))
        self.reason = Setting(
            "reason", said("Reason"), hint=said("It is kept in the journal, and printed on the slip.")
        )
        self.banner = TriedBanner()
        self._go = KeyButton("", "Enter", kind="main")
        self._leave = KeyButton(said("Leave"), "Esc", kind="bare")
        self._lay_out()
        self._go.clicked.connect(self.go)
        self._leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        column = column_in(self, 12)
        inside = QWidget()
        settings = column_in(inside, 12)
        for setting in self._settings():
            setting.setMaximumWidth(_WIDEST)
            settings.addWidget(setting)
        settings.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(Room(inside), 1)
        column.addWidget(self.banner)
        column.addLayout(key_row([self._leave, self._go]))

    def begin(
        self, act: Act, currencies: Sequence[str], *, asks_who: bool, profiles: Mapping[str, str] | None = None
    ) -> None:
        """Ask for one movement, or for an opening; `asks_who` where nobody has signed in. `profiles` are those with a
        float, and its currency.
        """
        self.act = act
        title, button = map(said, _WORDS[act])
        self._title.say(title)
        self._go.show_words(button)
        self.currency.offer([(one, one) for one in currencies])
        self.currency.show_text(currencies[0])
        for setting in (self.amount, self.who, self.reason):
            setting.clear()
            setting.show_text("")
        self._currency_of = profiles or {}
        self.profile.offer([(name, f"{name} ({currency})") for name, currency in self._currency_of.items()])
        self.profile.setVisible(act == "top up" and len(self._currency_of) > 1)
        self.currency.setVisible(act in ("in", "out") and len(currencies) > 1)
        self.amount.setVisible(act != "open")
        self.who.setVisible(act == "open" and asks_who)
        self.banner.show_words("", "", "quiet")

    def take_keys(self) -> None:
        """Put the keys on the first thing that is asked."""
        next(one for one in (self.amount, self.who, self.reason) if not one.isHidden()).input.setFocus()

    def go(self) -> None:
        """Tell what was typed, where all of it can be used."""
        for setting in self._settings():
            setting.clear()
        if self.act == "open":
            self._open()
            return
        profile = self.profile.text()
        currency = self._currency_of[profile] if self.act == "top up" else self.currency.text()
        try:
            amount = parse(with_point(self.amount.text()), currency)
        except BadInput as bad:
            self.amount.refuse(str(bad))
            return
        if self.act == "top up":
            self.topped_up.emit(profile, amount, self.reason.text())
        elif self._said(self.reason, said("Say what the cash is for.")):
            self.moved.emit(amount, self.reason.text())

    def _open(self) -> None:
        if (self.who.isHidden() or self._said(self.who, said("Say who opens it."))) and self._said(
            self.reason, said("Say why it is opened.")
        ):
            self.opened.emit(self.who.text(), self.reason.text())

    @staticmethod
    def _said(setting: Setting, otherwise: str) -> bool:
        if not setting.text().strip():
            setting.refuse(otherwise)
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next, and from the reason on; Esc leaves; nothing typed here begins a sale."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.focusWidget() is self.reason.input and not event.isAutoRepeat():
                self.go()
            else:
                self.focusNextChild()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the fields and the buttons below them."""
        return go_round(self, forwards=forwards) is not None

    def _settings(self) -> tuple[Setting, ...]:
        return (self.profile, self.currency, self.amount, self.who, self.reason)
