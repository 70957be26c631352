"""The drawer's cash, counted piece by piece in each currency; what should be in it is shown nowhere here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cash import pieces
from app.domain.money import Money, parse
from app.domain.said import and_words, said
from app.domain.trouble import BadInput
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row
from app.ui.labels import Words
from app.ui.provider_tried import TriedBanner
from app.ui.room import Room
from app.ui.tab_ring import go_round
from app.ui.typed_amount import with_point
from app.ui.typed_field import TypedField

_MOST_DIGITS = 5
_COLUMNS = 2


class _Cell(QWidget):
    """One piece and how many there are of it; the last cell takes the amount of all that is smaller."""

    edited = Signal()

    def __init__(self, piece: Money | None, currency: str, language: str) -> None:
        from app.services.figures import figure_text

        super().__init__()
        self._currency = currency
        self._piece = piece
        self._language = language
        name = said("Coins and the rest") if piece is None else f"{figure_text(piece, language)} ×"
        self.field = TypedField(name)
        self.field.setProperty("narrow", True)
        self.field.setMaxLength(12 if piece is None else _MOST_DIGITS)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(112)
        self.field.textEdited.connect(lambda _text: self._typed())
        label = Words("body", name)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._comes_to = Words("mono")
        self._comes_to.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._comes_to.setFixedWidth(128)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label, 1)
        row.addWidget(self.field)
        row.addWidget(self._comes_to)
        self._typed()

    def amount(self) -> Money:
        """What these come to. Raises BadInput for what is no number."""
        text = with_point(self.field.text().strip())
        if self._piece is None:
            return parse(text, self._currency) if text.strip("0.") else Money(0, self._currency)
        if text and not (text.isascii() and text.isdigit()):
            raise BadInput(said("Type how many there are, in digits."))
        return Money(self._piece.minor * int(text or 0), self._currency)

    def refuse(self) -> None:
        """Put the keys here, to be typed over."""
        self.field.mark_wrong(wrong=True)
        self.field.setFocus()
        self.field.selectAll()

    def _typed(self) -> None:
        from app.services.figures import column_text

        self.field.mark_wrong(wrong=False)
        try:
            amount = self.amount()
        except BadInput:
            self._comes_to.say("")
        else:
            self._comes_to.say(column_text(amount, self._language) if amount.minor else "")
        self.edited.emit()


class CountForm(QWidget):
    """`counted` gives what is in the drawer, by currency, once a person has confirmed it; `left` comes where they will
    not count.
    """

    counted = Signal(object)
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._language = language
        self._currencies: list[str] = []
        self._amounts: dict[str, Money] = {}
        self._cells: list[_Cell] = []
        self._question = ""
        self.asks = False
        self._title = Words("title")
        self._which = Words("label")
        self.total = Words("name")
        self.banner = TriedBanner()
        self._go = KeyButton("", "Enter", kind="main")
        self._leave = KeyButton(said("Leave"), "Esc", kind="bare")
        self._room = Room(QWidget())
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._go.clicked.connect(self.go_on)
        self._leave.clicked.connect(self.go_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._which, 1)
        head.addWidget(self.total)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._title)
        self._column.addLayout(head)
        self._column.addWidget(self._room, 1)
        self._column.addWidget(self.banner)
        self._column.addLayout(key_row([self._leave, self._go]))

    def begin(self, title: str, question: str, button: str, currencies: Sequence[str]) -> None:
        """Count these currencies, the first one first. `question` is asked at the end, with the amounts in its {}."""
        self._currencies, self._amounts, self._question = list(currencies), {}, question
        self._title.say(title)
        self._button = button
        self._count(self._currencies[0])

    def take_keys(self) -> None:
        """Put the keys where they were."""
        (self if self.asks else self.focusWidget() or self._cells[0].field).setFocus()

    def go_on(self) -> None:
        """The next piece, the next currency, the question, and then what is wanted."""
        if self.asks:
            self.counted.emit(self._amounts)
            return
        fields: list[QWidget] = [cell.field for cell in self._cells]
        typed_into = self.focusWidget()
        here = fields.index(typed_into) if typed_into in fields else len(fields) - 1
        if here + 1 < len(fields):
            fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)  # which marks what stands there already
        else:
            self._end_currency()

    def go_back(self) -> None:
        """Back from the question to the count, or away from it."""
        if self.asks:
            self._count(self._currencies[0])
        else:
            self.left.emit()

    def show_trouble(self, title: str, sentence: str) -> None:
        """What was wanted could not be done: count again, or leave."""
        self._count(self._currencies[0])
        self.banner.show_words(title, sentence, "trouble")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, up and down move, Esc goes back; nothing typed here begins a sale."""
        key = event.key()
        if goes_on(event):
            if not event.isAutoRepeat():
                self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.go_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.asks:
            go_round(self, forwards=key == Qt.Key.Key_Down)
        elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the fields and the buttons below them."""
        return go_round(self, forwards=forwards) is not None

    def _count(self, currency: str) -> None:
        """Show the pieces of this currency, none of them counted yet."""
        self.asks = False
        place, of = self._currencies.index(currency) + 1, len(self._currencies)
        which = said("Currency {place} of {of}.", place=place, of=of) if of > 1 else ""
        self._which.say(f"{said('How many of each {currency}?', currency=currency)} {which}".strip())
        self.banner.show_words("", said("Enter goes to the next; what there is none of stays empty."), "quiet")
        self._go.show_words(said("Next"))
        self._leave.show_words(said("Leave"))
        self._cells = [_Cell(piece, currency, self._language) for piece in (*pieces(currency), None)]
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        rows = -(-len(self._cells) // _COLUMNS)
        for number, cell in enumerate(self._cells):
            cell.edited.connect(self._add_up)
            grid.addWidget(cell, number % rows, number // rows)
        grid.setRowStretch(rows, 1)
        self._room.setWidget(inside)  # which ends the one before
        self._add_up()
        self._cells[0].field.setFocus()

    def _add_up(self) -> None:
        from app.services.figures import money_text

        total = self._sum()
        self.total.say(money_text(total, self._language) if total is not None else "")

    def _sum(self) -> Money | None:
        """What is counted so far; None where something typed is no number."""
        try:
            amounts = [cell.amount() for cell in self._cells]
        except BadInput:
            return None
        return sum(amounts[1:], amounts[0])

    def _end_currency(self) -> None:
        for cell in self._cells:
            try:
                cell.amount()
            except BadInput as bad:
                self.banner.show_words(said("This is no count"), str(bad), "trouble")
                cell.refuse()
                return
        total = self._sum()
        if total is None:
            return
        self._amounts[total.currency] = total
        left = [one for one in self._currencies if one not in self._amounts]
        if left:
            self._count(left[0])
        else:
            self._ask()

    def _ask(self) -> None:
        from app.services.figures import money_text

        self.asks = True
        amounts = and_words(money_text(self._amounts[one], self._language) for one in self._currencies)
        self.banner.show_words(said(self._question, amounts=amounts), said("Esc counts it anew."), "waiting")
        self._go.show_words(self._button)
        self._leave.show_words(said("Count again"))
        for cell in self._cells:
            cell.setEnabled(False)
        self.setFocus()
