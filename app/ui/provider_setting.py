"""One setting on the screen: its name, what is typed or chosen, and below it a hint, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from app.domain.said import said, to_say
from app.ui.column import column_in
from app.ui.labels import Note, OneLine
from app.ui.sight import in_sight
from app.ui.typed_field import Line

_LONGEST = 500
"""Characters: an API key may be long, and an address."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The form's; a `+` belongs to what is typed here."""
_CHOOSE, _NONE = to_say("Choose …"), to_say("None")
_SWITCH = {"false": to_say("off"), "true": to_say("on")}


class ChoiceBox(QComboBox):
    """A choice: arrows and first letters choose, Space opens the list. The keys of the till's pages stay theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "setting")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter, Esc and the function keys to the form."""
        taken = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F4)
        if event.key() in taken or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at its end that there is a list: the style sheet has no arrow of its own."""
        super().paintEvent(event)
        end = QPointF(self.width() - 22, self.height() / 2 + 2)
        _draw(self, [end + QPointF(-5, -5), end, end + QPointF(5, -5)])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page be scrolled past it; a choice is never turned by that."""
        event.ignore()


class Setting(QWidget):
    """One setting by its name in the file. `edited` comes when a person changes it.

    With `choices` one of them is chosen: pairs of what is written and what is read. With `secret` it is never shown.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        *,
        hint: str = "",
        needed: bool = False,
        choices: Sequence[tuple[str, str]] = (),
        default: str = "",
        secret: bool = False,
    ) -> None:
        super().__init__()
        self.name = name
        self.default = default
        self._hint = hint
        self.choice = ChoiceBox() if choices else None
        self.line = None if choices else Line("setting", _LONGEST, _ENTER)
        self._note = Note(lines=2 if not secret else 6 if hint else 3)
        self._label = OneLine("field", said("{label} (needed)", label=label) if needed and not default else label)
        if self.choice is not None:
            if not default:
                self.choice.addItem(said(_CHOOSE) if needed else said(_NONE), "")
            for code, words in choices:
                self.choice.addItem(words, code)
            self.choice.activated.connect(lambda _place: self._edited())
        if self.line is not None:
            self.line.setPlaceholderText(default)  # what an empty field stands for
            self.line.setEchoMode(QLineEdit.EchoMode.Password if secret else QLineEdit.EchoMode.Normal)
            self.line.textEdited.connect(lambda _text: self._edited())
        self._lay_out(label)

    def _lay_out(self, label: str) -> None:
        column_in(self, 4, self._label, self.input, self._note)
        self.input.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clear()

    @property
    def input(self) -> QWidget:
        """What has the keys."""
        return self.choice or self.line or self

    def text(self) -> str:
        """What is typed or chosen."""
        if self.choice is not None:
            return str(self.choice.currentData() or "")
        return self.line.text() if self.line is not None else ""

    def show_text(self, text: str) -> None:
        """Put this in; the default for ""."""
        if self.choice is not None:
            self.choice.setCurrentIndex(max(0, self.choice.findData(text or self.default)))
        if self.line is not None:
            self.line.setText(text or self.default)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Let one of these be chosen from now on: what was chosen, where it is among them, else the first."""
        there = range(self.choice.count()) if self.choice is not None else ()
        if self.choice is not None and [self.choice.itemText(at) for at in there] != [words for _, words in choices]:
            before = self.text()
            self.choice.clear()
            for code, words in choices:
                self.choice.addItem(words, code)
            self.show_text(before)

    def rename(self, label: str, hint: str) -> None:
        """Say something else above it and below it."""
        self._label.say(label)
        self.input.setAccessibleName(label)
        self._hint = hint
        self.hint("")

    def fix(self, why: str) -> None:
        """Let it be read only, and say why."""
        self.input.setEnabled(False)
        self._hint = why
        self.clear()

    def hint(self, sentence: str) -> None:
        """Say something quiet below it, after its own hint; what is wrong with it stays."""
        if self.input.property("wrong"):
            return
        self._note.say(" ".join(part for part in (self._hint, sentence) if part), icon=False)

    def refuse(self, sentence: str) -> None:
        """Say below it what is wrong with it, and put the keys there unless another page has them by now."""
        self._mark(wrong=True)
        self._note.say(sentence, "trouble")
        if in_sight(self):
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing is wrong with it any more."""
        self._mark(wrong=False)
        self.hint("")

    def note(self) -> str:
        """What stands below it."""
        return self._note.text()

    def _edited(self) -> None:
        self.clear()
        self.edited.emit()

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.input.property("wrong")) != wrong:
            self.input.setProperty("wrong", wrong)
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)


class Switch(QCheckBox):
    """A setting that is on or off, with what that means in its words. Enter is the form's."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick, which the style sheet does not have either."""
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            middle = QPointF(box.center()) + QPointF(0.5, 0.5)
            _draw(self, [middle + QPointF(-5, 0), middle + QPointF(-1.5, 4), middle + QPointF(5.5, -4.5)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form; Space turns it."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


def read_as(choice: str, names: dict[str, str]) -> str:
    """A choice as it is read: with the utility's name where it is a biller, a switch's two words, or as it is."""
    if choice in names:
        return f"{choice}  {names[choice]}"
    return said(_SWITCH[choice]) if choice in _SWITCH else choice


def _draw(widget: QWidget, points: list[QPointF]) -> None:
    """A line of the icons' kind, in the colour of the words it stands with."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(widget.foregroundRole()), 2))
    painter.drawPolyline(points)
    painter.end()
