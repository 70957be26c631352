"""What the customer pays with: cash and its change, or mobile money and its code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from app.domain.said import said
from app.domain.sale import Tender
from app.ui.column import column_in
from app.ui.key_button import PUT_ASIDE, KeyButton
from app.ui.labels import Note, Words
from app.ui.typed_amount import with_point
from app.ui.typed_field import TypedField

SWITCH = Qt.Key.Key_Slash


class TenderRow(QWidget):
    """Cash received and the change, or the code of a mobile-money message. `edited` is for every change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tender = Tender.CASH
        self.cash = TypedField(said("Cash received"), passes=(SWITCH, PUT_ASIDE))
        self.cash.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.cash.setFixedWidth(184)
        self.code = TypedField(said("Code of the mobile money message"), passes=(SWITCH, PUT_ASIDE))
        self._cash_button = KeyButton(said("Cash"), kind="choice")
        self._mobile_button = KeyButton(said("Mobile money"), kind="choice")
        self._label = Words("field")
        self._change_label = Words("body", said("Change"))
        self._change = Words("name")
        self._note = Note()
        self._fields = QStackedWidget()
        self._lay_out()
        for field in (self.cash, self.code):
            field.textEdited.connect(lambda _text: self._changed())
        self._cash_button.clicked.connect(lambda: self.pay_with(Tender.CASH))
        self._mobile_button.clicked.connect(lambda: self.pay_with(Tender.MOBILE_MONEY))
        self.pay_with(Tender.CASH)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        head.addWidget(self._cash_button)
        head.addWidget(self._mobile_button)
        head.addWidget(Words("key", "/"), 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._cash_button, self._mobile_button):
            button.setMinimumHeight(44)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        in_cash = QWidget()
        row = QHBoxLayout(in_cash)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.cash)
        row.addWidget(self._change_label)
        row.addWidget(self._change, 1)
        self._fields.addWidget(in_cash)
        self._fields.addWidget(self.code)
        self._fields.setFixedHeight(52)
        column = column_in(self, 4)
        column.addLayout(head)
        column.addWidget(self._fields)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def field(self) -> TypedField:
        """The field that belongs to the tender."""
        return self.cash if self.tender is Tender.CASH else self.code

    def pay_with(self, tender: Tender) -> None:
        """Take cash or mobile money; what was typed for the other stays."""
        had_focus = self.cash.hasFocus() or self.code.hasFocus()
        self.tender = tender
        in_cash = tender is Tender.CASH
        self._fields.setCurrentIndex(0 if in_cash else 1)
        self._label.say(said("Cash received") if in_cash else said("Mobile money code"))
        for button, chosen in ((self._cash_button, in_cash), (self._mobile_button, not in_cash)):
            button.setProperty("chosen", chosen)
            button.setAccessibleDescription(said("chosen") if chosen else "")
            for each in (button, *button.findChildren(Words)):
                each.setProperty("chosen", chosen)
                each.style().unpolish(each)
                each.style().polish(each)
        if had_focus:
            self.field().setFocus()
        self._changed()

    def switch(self) -> None:
        """From cash to mobile money, or back."""
        self.pay_with(Tender.MOBILE_MONEY if self.tender is Tender.CASH else Tender.CASH)

    def show_change(self, text: str) -> None:
        """Show the change in words, or a dash where nothing can be said of it yet."""
        self._change.say(text)

    def change(self) -> str:
        """The change as it is shown."""
        return self._change.text()

    def hint(self, sentence: str) -> None:
        """Say something quiet below the field."""
        self._note.say(sentence, icon=False)

    def refuse(self, sentence: str) -> None:
        """Say below the field what is wrong with it; what was typed stays, ready to be typed over."""
        self._note.say(sentence, "trouble")
        self.field().ask_anew()

    def note(self) -> str:
        """What stands below the field."""
        return self._note.text()

    def tendered(self) -> str:
        """The cash as it was typed, but for a comma that is a decimal point."""
        return with_point(self.cash.text())

    def show_typed(self, tender: Tender, cash: str, code: str) -> None:
        """Put in what was typed once."""
        self.cash.setText(cash)
        self.code.setText(code)
        self.pay_with(tender)

    def clear(self) -> None:
        """Back to cash, with nothing typed."""
        self.cash.clear()
        self.code.clear()
        self.pay_with(Tender.CASH)

    def _changed(self) -> None:
        for field in (self.cash, self.code):
            field.mark_wrong(wrong=False)
        self._note.say("")
        self.edited.emit()
