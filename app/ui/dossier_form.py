"""The dossier of a token for a wrong meter: who paid, the meter that was meant, and the sheet as it will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.said import said
from app.domain.trouble import BadInput, NeedsSecond, Trouble
from app.ui.key_button import KeyButton
from app.ui.key_row import take_form_key
from app.ui.labels import Note, Words
from app.ui.provider_setting import Setting
from app.ui.slots import start
from app.ui.tab_ring import go_round
from printing.preview import PaperPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.dossier import Payer
    from app.services.till import Till


class DossierForm(QWidget):
    """`left` comes for Esc; `second_wanted` gives what takes somebody else's PIN, and what is done then."""

    left = Signal()
    second_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._till: Till | None = None
        self._reference = ""
        self.name = Setting("name", said("Who paid"), needed=True)
        self.id_number = Setting("id_number", said("Identity card"), needed=True)
        self.phone = Setting("phone", said("Telephone"), needed=True)
        self.right_meter = Setting("right_meter", said("The meter that was meant"), needed=True)
        self.told = Note(lines=2)
        self.preview = PaperPreview()
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._print = KeyButton(said("Print it"), "Ctrl+P", kind="main")
        self._save = KeyButton(said("Save it"), "Ctrl+S")
        self._leave = KeyButton(said("Back"), "Esc", kind="bare")
        self._lay_out()
        self._print.clicked.connect(self.put_out)
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self.left)
        for setting in self._settings():
            setting.edited.connect(self._show_sheet)

    def _settings(self) -> tuple[Setting, ...]:
        return (self.name, self.id_number, self.phone, self.right_meter)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(Words("title", said("Token for a wrong meter")))
        left.addWidget(Words("body", said("The company moves its units; this is what it asks for."), wraps=True))
        for setting in self._settings():
            left.addWidget(setting)
        left.addStretch(1)
        left.addWidget(self.told)
        for button in (self._print, self._save, self._leave):
            button.setMinimumHeight(48)
            left.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 45)
        row.addWidget(self.preview, 55)

    def show_sale(self, till: Till, reference: str) -> None:
        """Begin the dossier of this sale. Raises Trouble, in words, where there can be none."""
        from app.services.dossier import Payer

        till.dossiers.document(reference, Payer())
        self._till, self._reference = till, reference
        for setting in self._settings():
            setting.show_text("")
            setting.clear()
        sale = till.file.sales.load(reference)
        self.phone.show_text(sale.order.phone if sale is not None else "")
        self.told.say("")
        self._print.setEnabled(till.papers.has_printer)
        self._show_sheet()

    def take_keys(self) -> None:
        """Put the keys into the first field."""
        self.name.input.setFocus()

    def _payer(self) -> Payer:
        from app.services.dossier import Payer

        return Payer(self.name.text(), self.id_number.text(), self.phone.text(), self.right_meter.text())

    def _show_sheet(self) -> None:
        if self._till is not None:
            document = self._till.dossiers.document(self._reference, self._payer())
            self.preview.show_document(document, self._till.papers.paper)

    def put_out(self) -> None:
        """Print it on the till's printer."""
        if self._till is not None and self._print.isEnabled():
            self._print.setEnabled(False)
            start(self._put_out(self._till))

    async def _put_out(self, till: Till) -> None:
        try:
            tried = await till.dossiers.print(self._reference, self._payer())
        except Trouble as trouble:
            self._refuse(trouble, self.put_out)
        else:
            self.told.say(f"{tried.title}. {tried.sentence}".strip(), tried.tone)
        finally:
            self._print.setEnabled(till.papers.has_printer)

    def save(self) -> None:
        """Save it as a PDF or a picture."""
        from app.ui.sharing import Shared, save

        till = self._till
        if till is None:
            return
        try:
            document = till.dossiers.write(self._reference, self._payer())
        except Trouble as trouble:
            self._refuse(trouble, self.save)
            return
        shared = Shared(f"{self._reference}-dossier", document, till.papers.paper, till.file.home)
        save(shared, self, self.told.say)

    def _refuse(self, trouble: Trouble, again: Callable[[], None]) -> None:
        """Say what is missing at the field that it is about, or ask whoever else may."""
        if isinstance(trouble, NeedsSecond):
            self.second_wanted.emit(trouble, again)
        by_name = {setting.name: setting for setting in self._settings()}
        about = trouble.about if isinstance(trouble, BadInput) else ""
        if about in by_name:
            by_name[about].refuse(str(trouble))
        else:
            self.told.say(str(trouble), "trouble")

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes around the fields and the buttons below them."""
        return go_round(self, forwards=forwards) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, Esc leaves; nothing typed here begins a sale."""
        take_form_key(self, event, self.left.emit, {Qt.Key.Key_S: self.save, Qt.Key.Key_P: self.put_out})
