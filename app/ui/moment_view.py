"""One sale, large: what happened, where the money is, what comes next and when, and the keys that lead on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.said import counted, said
from app.ui.acts import Offer
from app.ui.column import column_in
from app.ui.countdown import Countdown
from app.ui.icons import Icon
from app.ui.key_button import KeyButton, goes_on
from app.ui.labels import TONE_ICONS, Note, Words
from app.ui.moments import Moment
from app.ui.theme import retone
from app.ui.token_digits import LARGE, TokenDigits
from app.ui.typed_field import TypedField

_MOST_OFFERS = 4


class MomentView(QWidget):
    """Shows a Moment. `chosen` gives the Act or Way of a key or a finger; `due` comes when the countdown has ended.
    `code` is the field for a code that is wanted, in sight only then.

    `leaving` is what the button for Esc says, "" for none. `beside_list`: there is less room, and the receipt is below.
    """

    chosen = Signal(object)
    left = Signal()
    due = Signal()

    def __init__(self, leaving: str = "", *, beside_list: bool = False) -> None:
        super().__init__()
        self._beside_list = beside_list
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._offers: dict[KeyButton, Offer] = {}
        self._leaving = leaving
        self._icon = Icon("", 36)
        self._title = Words("name")
        self._whose = Words("label", wraps=True)
        self._meter = Words("mono")
        self.tokens = TokenDigits(36 if beside_list else LARGE)
        self._sentences = [Words("label", wraps=True), Words("strong", wraps=True), Words("label", wraps=True)]
        self._says_who = Words("small")
        self._says = Words("body", wraps=True)
        self.code = TypedField(said("The code that was sent"))
        self.paper = Note()
        self.countdown = Countdown()
        self.countdown.ended.connect(self.due)
        self.trouble = Note()
        self._buttons = [KeyButton("", kind="main" if place == 0 else "plain") for place in range(_MOST_OFFERS)]
        self._leave = KeyButton(leaving, "Esc", kind="bare")
        self._lay_out()

    def _lay_out(self) -> None:
        column = column_in(self, 12, self._head())
        column.addWidget(self._told(), 1)
        column.addWidget(self._code_field())
        column.addWidget(self.trouble)
        for button in (*self._buttons, self._leave):
            button.setParent(self)  # one that is shown before it has its place would be a window, and take the keys
        for button in self._buttons:
            button.clicked.connect(partial(self._choose, button))
        self._leave.clicked.connect(self.left)
        self._keys = QGridLayout()
        self._keys.setSpacing(8)
        column.addLayout(self._keys)
        self.paper.hide()
        self.trouble.hide()
        self._code_box.hide()

    def _told(self) -> QWidget:
        """What is told. On a low screen it scrolls, so that the keys below it stay in sight."""
        inside = QWidget()
        column = column_in(inside, 12, self.tokens)
        for sentence in self._sentences:
            column.addWidget(sentence)
        column.addWidget(self._stranger())
        column.addWidget(self.paper)
        column.addWidget(self.countdown)
        column.addStretch(1)
        room = QScrollArea()
        room.setWidget(inside)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setMinimumHeight(48)
        return room

    def _head(self) -> QWidget:
        self._banner = QFrame()
        self._banner.setProperty("role", "banner")
        self._banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._whose)
        names.addWidget(self._meter)
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        return self._banner

    def _stranger(self) -> QWidget:
        """A stranger's words, set apart as theirs."""
        self._stranger_box = QFrame()
        self._stranger_box.setProperty("role", "stranger")
        box = QVBoxLayout(self._stranger_box)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(2)
        box.addWidget(self._says_who)
        box.addWidget(self._says)
        return self._stranger_box

    def _code_field(self) -> QWidget:
        """In clear: it is read aloud, and worth nothing a minute later."""
        self._code_box = QWidget()
        row = QHBoxLayout(self._code_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(Words("label", said("Code")))
        row.addWidget(self.code, 1)
        return self._code_box

    def show_moment(self, moment: Moment, *, whose: str, meter: str, company: str) -> None:
        """Show a moment of the sale of `meter` to `whose`, both in words."""
        told = moment.told
        retone(self._banner, moment.tone)
        self._icon.show_icon(TONE_ICONS[moment.tone])
        self._title.say(moment.title)
        self._whose.say(whose)
        self._meter.say(meter)
        self._meter.setVisible(bool(meter))
        for label, sentence in zip(self._sentences, (told.happened, told.money, told.next), strict=True):
            label.say(sentence)
            label.setVisible(bool(sentence) and not (self._beside_list and moment.tone == "done"))
        self._says_who.say(said("{company} says:", company=company))
        self._says.say(" ".join(told.provider_says.split()))
        self._stranger_box.setVisible(bool(told.provider_says))
        self.countdown.run_to(moment.until, moment.until_words)
        self.countdown.setVisible(bool(moment.until_words))
        self.trouble.hide()
        self._show_offers(moment)
        self._show_code(wanted=moment.wants_code and not self._beside_list)

    def show_leaving(self, words: str) -> None:
        """Say where Esc leads."""
        self._leave.show_words(words)

    def _show_code(self, *, wanted: bool) -> None:
        """The keys go to the code while it is wanted; afterwards they are not left to whichever button comes next."""
        if wanted == self._code_box.isVisibleTo(self):
            return
        focused = self.window().focusWidget()
        has_keys = focused is self or (focused is not None and self.isAncestorOf(focused))
        self.code.clear()
        if wanted:
            self._code_box.show()
            self.setFocusProxy(self.code)
        else:
            self.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes it for none; the stub does not know
        if has_keys:
            self.setFocus()
        self._code_box.setVisible(wanted)

    def _show_offers(self, moment: Moment) -> None:
        """What is urged has a row of its own; the others, and the way out, stand two in a row below it."""
        offers = moment.offers
        shown = self._buttons[: len(offers)] if moment.urges else self._buttons[1 : len(offers) + 1]
        self._offers = dict(zip(shown, offers, strict=True))
        for button in self._buttons:
            button.setVisible(button in self._offers)
        for button, offer in self._offers.items():
            button.show_words(offer.words, offer.key)
        self._leave.setVisible(bool(self._leaving))
        below = [*(shown[1:] if moment.urges else shown), *([self._leave] if self._leaving else [])]
        for each in (*self._buttons, self._leave):
            self._keys.removeWidget(each)
        self._keys.addWidget(self._buttons[0], 0, 0, 1, 2)
        for place, button in enumerate(below):
            last_alone = place == len(below) - 1 and place % 2 == 0
            self._keys.addWidget(button, 1 + place // 2, place % 2, 1, 2 if last_alone else 1)

    def show_trouble(self, sentence: str) -> None:
        """Say why what was chosen could not be done; everything else stays."""
        self.trouble.say(sentence, "trouble")
        self.trouble.show()

    def show_paper(self, sentence: str, tone: str) -> None:
        """Say what the receipt's paper is doing, or nothing for ""."""
        self.paper.say(sentence, tone)
        self.paper.setVisible(bool(sentence))

    def words(self) -> str:
        """All that is written, line by line: what a screen reader, or a test, is given."""
        labels = [self._title, self._whose, self._meter, *self._sentences, self._says_who, self._says]
        lines = [label.text() for label in labels if label.isVisibleTo(self)]
        lines += [note.text() for note in (self.paper, self.trouble) if note.isVisibleTo(self)]
        return "\n".join([*lines, *(button.words() for button in self._buttons if button.isVisibleTo(self))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the offers, and what copies the token; leave the others to the page."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.tokens.tokens():
            self._copy_token()
            return
        for button, offer in self._offers.items():
            if not event.isAutoRepeat() and _is_key(event, offer.key):
                self._choose(button)
                return
        event.ignore()

    def _copy_token(self) -> None:
        """Several stand one below the other, in the order in which the meter wants them."""
        tokens = self.tokens.tokens()
        QGuiApplication.clipboard().setText("\n".join(tokens))
        self.trouble.say(
            counted("The token is copied.", "{count} tokens are copied.", len(tokens)),
            "done",
        )
        self.trouble.show()

    def _choose(self, button: KeyButton, _checked: bool = False) -> None:
        offer = self._offers.get(button)
        if offer is not None:
            self.chosen.emit(offer.act)


def _is_key(event: QKeyEvent, key: str) -> bool:
    if key == "Enter":
        return goes_on(event)
    with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return event.key() == ord(key[-1]) if key.startswith("Alt+") and with_alt else event.text().upper() == key
