"""What two people decide about a sale that nothing proves: what they know, and what was sold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.meter import grouped
from app.domain.said import said
from app.domain.sale import Sale, SaleState, Service
from app.ui.column import column_in
from app.ui.key_button import KeyButton
from app.ui.labels import Note
from app.ui.provider_setting import Setting


class DecisionForm(QWidget):
    """Shown while a decision is open. `decided` gives both names, the reason, and what was sold or None for nothing.

    Names are typed only where nobody signs in: elsewhere they are whoever is here, and whoever says yes with a PIN.
    """

    decided = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.first = Setting("first", said("First person"), needed=True)
        self.second = Setting("second", said("Second person"), needed=True)
        self.reason = Setting(
            "reason",
            said("What you know, from whom"),
            needed=True,
            hint=said("Such as: Otieno rang Kenya Power, case 4711."),
        )
        self.goods = Setting("goods", said("Token"))
        self._sold = KeyButton(said("It was sold"), "Alt+S")
        self._not_sold = KeyButton(said("Nothing was sold"), "Alt+N")
        self._trouble = Note()
        self._sold.clicked.connect(lambda: self._decide(sold=True))
        self._not_sold.clicked.connect(lambda: self._decide(sold=False))
        self._lay_out()
        for setting in self._settings():
            setting.edited.connect(lambda: self.show_trouble(""))

    def _lay_out(self) -> None:
        upper, lower, buttons = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for row in (upper, lower):
            row.setSpacing(8)
        upper.addWidget(self.first, 26)
        upper.addWidget(self.second, 26)
        upper.addWidget(self.reason, 48)
        buttons.setSpacing(8)
        buttons.addSpacing(20)
        for one in (self._sold, self._not_sold, self._trouble):
            buttons.addWidget(one)
        lower.addWidget(self.goods, 52, Qt.AlignmentFlag.AlignTop)
        lower.addLayout(buttons, 48)
        column = column_in(self, 0)
        column.addLayout(upper)
        column.addLayout(lower)

    def _settings(self) -> tuple[Setting, ...]:
        return (self.first, self.second, self.reason, self.goods)

    def ask_for_names(self, *, asked: bool) -> None:
        """Ask who decides, or not where people sign in."""
        for one in (self.first, self.second):
            one.setVisible(asked)

    def in_order(self) -> list[QWidget]:
        """What Tab leads through."""
        return [*(one.input for one in self._settings()), self._sold, self._not_sold]

    def offer(self, sale: Sale) -> None:
        """Ask about this sale. What came for it too late stands there already; what named another one is only told."""
        prepaid = sale.order.service is Service.PREPAID
        late = sale.state is SaleState.CONFLICT and sale.clash is None
        came = sorted(one for one in sale.not_ours if one.isdigit() == prepaid)
        if late:
            came = list(sale.tokens) if prepaid else [sale.receipt_number or ""]
        words = ", ".join(map(grouped, came)) if prepaid else ", ".join(came)
        hint = ""
        if words and late:
            hint = said("This came after the sale had ended. Let it stand only if it is this customer's.")
        elif words:
            hint = said("{what} came, and named another sale. Type it only if it is this customer's.", what=words)
        self.goods.rename(said("Token, if it was sold") if prepaid else said("Receipt number, if it was paid"), hint)
        if late and not self.goods.text():
            self.goods.show_text(words)

    def clear(self) -> None:
        """Nothing is decided and nothing is typed."""
        for setting in self._settings():
            setting.show_text("")
            setting.clear()
        self.show_trouble("")

    def show_trouble(self, sentence: str) -> None:
        """Say why it cannot be decided so, until something is typed; what was typed stays."""
        self._trouble.say(sentence, "trouble")

    def go_to(self, about: str) -> None:
        """Put the keys where the sentence leads: `by`, `reason` or `goods`."""
        by = self.second if self.first.text().strip() else self.first
        fields = {"by": by, "reason": self.reason, "goods": self.goods}
        if about in fields:
            fields[about].input.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take the keys of the two buttons; whether it was one."""
        if not self.isVisible() or event.isAutoRepeat() or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        if event.key() in (Qt.Key.Key_S, Qt.Key.Key_N):
            self._decide(sold=event.key() == Qt.Key.Key_S)
            return True
        return False

    def _decide(self, *, sold: bool) -> None:
        by = (self.first.text(), self.second.text())
        self.decided.emit(by, self.reason.text(), self.goods.text() if sold else None)
