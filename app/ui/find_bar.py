"""Above the sales: the box that takes anything a sale may be found by, and below it what the list is filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.said import said
from app.ui.column import column_in
from app.ui.key_button import goes_on
from app.ui.labels import OneLine, Words
from app.ui.provider_setting import ChoiceBox
from app.ui.typed_field import Line

if TYPE_CHECKING:
    from app.services.finding import Behind, Filters, Finding

_LONGEST = 20_000
"""So much of what is pasted is kept: what is too much to look for is said, and not cut in silence."""
_LEADS_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FILTERS = ("state", "period", "service", "provider", "cashier")
"""In the order of the keys; the first two have the longest words, and more room."""


class FindBar(QWidget):
    """`changed` comes when something else is looked for."""

    changed = Signal()

    def __init__(self, heading: Words) -> None:
        super().__init__()
        self._heading = heading
        self._behind: Behind | None = None
        self.box = Line("setting", _LONGEST, (*_ENTER, *_LEADS_DOWN))
        self.box.setPlaceholderText(said("Name, meter, token, amount, day …"))
        self.box.setAccessibleName(said("Find a sale"))
        self.count = OneLine("body")
        self.filters = {name: ChoiceBox() for name in _FILTERS}
        for name, words in self._any().items():
            choice = self.filters[name]
            choice.setAccessibleName(words)
            choice.setMinimumContentsLength(3)
            choice.setProperty("narrow", True)
            choice.activated.connect(lambda _place: self.changed.emit())
        self.box.textEdited.connect(lambda _text: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        """In four rows over the list: the sale beside it needs the whole height of a low screen."""
        title, box, upper, lower = (QHBoxLayout() for _ in range(4))
        title.addWidget(self._heading)
        title.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.addWidget(self.box, 1)
        box.addWidget(Words("key", "F4"), 0, Qt.AlignmentFlag.AlignVCenter)
        for row, names in ((upper, _FILTERS[:2]), (lower, _FILTERS[2:])):
            for name in names:
                row.addWidget(self.filters[name], len(self._any()[name]))
        column = column_in(self, 8)
        for row in (title, box, upper, lower):
            row.setSpacing(8)
            column.addLayout(row)

    @staticmethod
    def _any() -> dict[str, str]:
        """What each filter says that filters nothing."""
        return {
            "state": said("Any state"),
            "period": said("Any time"),
            "service": said("Any service"),
            "provider": said("Any provider"),
            "cashier": said("Any cashier"),
        }

    def offer(self, finding: Finding) -> None:
        """Let everything be chosen that there is now; what was chosen stays so while there is any."""
        offers = {
            "state": finding.states(),
            "service": finding.services(),
            "provider": finding.providers(),
            "cashier": finding.cashiers(),
            "period": finding.periods(),
        }
        for name, words in self._any().items():
            choice, choices = self.filters[name], [("", words), *offers[name]]
            if [choice.itemText(at) for at in range(choice.count())] == [said_ for _code, said_ in choices]:
                continue
            before = choice.currentData()
            choice.clear()
            for code, said_ in choices:
                choice.addItem(said_, code)
            choice.setCurrentIndex(max(0, choice.findData(before)))
        for name in ("cashier", "period"):
            self.filters[name].setEnabled(finding.sees_all)

    def chosen(self) -> Filters:
        """What the list is filtered by."""
        from app.services.finding import Filters

        codes = {name: str(choice.currentData() or "") for name, choice in self.filters.items()}
        return Filters(**codes, behind=self._behind)

    @property
    def behind(self) -> Behind | None:
        """The number whose sales are shown, where a person came from one."""
        return self._behind

    @property
    def narrows(self) -> bool:
        """Whether anything is looked for, so that not all sales are shown."""
        return bool(self.box.text().strip()) or self._behind is not None or self.filters_anything

    @property
    def filters_anything(self) -> bool:
        """Whether a filter is set."""
        return any(choice.currentData() for choice in self.filters.values())

    def clear(self, behind: Behind | None = None) -> None:
        """Look for nothing any more, or for the sales behind a number alone. `changed` does not come."""
        self.box.clear()
        self._behind = behind
        for choice in self.filters.values():
            choice.setCurrentIndex(0)

    def take_keys(self) -> None:
        """Put the keys into the box; what was typed there is typed over."""
        self.box.setFocus()
        self.box.selectAll()

    def has_keys(self) -> bool:
        """Whether the box or a filter has them."""
        place = self.window().focusWidget()
        return place is not None and self.isAncestorOf(place)

    def key_of(self, event: QKeyEvent) -> str:
        """What a key that was left to the page means while the keys are here: "enter", "down", "leave", or ""."""
        if not self.has_keys():
            return ""
        if goes_on(event) and not event.isAutoRepeat():
            return "enter"
        if event.key() in _LEADS_DOWN and self.box.hasFocus():
            return "down"
        return "leave" if event.key() == Qt.Key.Key_Escape else ""
