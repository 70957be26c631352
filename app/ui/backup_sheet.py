"""The backups: which there are and whether they open, one more made now, one put back after a second look, and by
which passphrase they are sealed; and the support file, which is made of the till as they are.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.said import said
from app.domain.trouble import BadInput, Trouble
from app.ui.backup_list import BackupList, Lain, Row, lain_at
from app.ui.backup_words import asked_words, hint_words, state_words
from app.ui.column import column_in
from app.ui.export_form import documents_folder
from app.ui.key_button import KeyButton, goes_on
from app.ui.key_row import key_row, key_rows, press_with
from app.ui.labels import Words
from app.ui.new_passphrase import NewPassphrase
from app.ui.provider_setting import Setting
from app.ui.provider_tried import TriedBanner
from app.ui.sight import in_sight
from app.ui.slots import start

if TYPE_CHECKING:
    from app.services.backups import Lies
    from app.services.putting_back import Meant
    from app.services.till import Till
    from app.ui.theme import Palette


class BackupSheet(QWidget):
    """`left` comes when a person goes back, `turned` when other keys count."""

    left = Signal()
    turned = Signal()

    def __init__(self, till: Till, palette: Palette) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._till = till
        self._looked_at: dict[Lain, Trouble | None] = {}
        self._wanted: Row | None = None
        self._is_cut_off = False
        self._made = ""
        self._looking: asyncio.Task[None] | None = None
        self._working: asyncio.Task[None] | None = None
        self.asks = False
        self.list = BackupList(palette)
        self.banner = TriedBanner()
        self.passphrase = Setting(
            "passphrase",
            said("Passphrase of this backup"),
            hint=said("The one it was sealed with, then Enter."),
            secret=True,
        )
        self.fresh = NewPassphrase()
        self._keys = {
            "Enter": KeyButton(said("Put this one back"), "Enter"),
            "N": KeyButton(said("Make one now"), "N"),
            "P": KeyButton(said("Passphrase"), "P"),
            "S": KeyButton(said("Support file"), "S"),
            "Esc": KeyButton(said("Leave"), "Esc", kind="bare"),
        }
        self._confirm = KeyButton(said("Put it back"), "Y")
        self._keep = KeyButton(said("Keep the till as it is"), "Esc", kind="bare")
        self._goes_on = KeyButton(said("Go on"), "Enter", kind="main")
        self._leaves = KeyButton(said("Leave"), "Esc", kind="bare")
        self._more = QWidget()
        self._lay_out()
        self.list.chosen.connect(lambda: self._press("Enter"))
        press_with({**self._keys, "Y": self._confirm}, self._press)
        press_with({"Enter": self._goes_on, "Esc": self._leaves}, self._press)
        self._keep.clicked.connect(lambda: self._press("Esc"))

    def _lay_out(self) -> None:
        keys = self._keys
        asked, typed = (self._confirm, self._keep), (self._leaves, self._goes_on)
        self._below = key_rows((keys["Enter"], keys["N"], keys["Esc"]), asked, typed)
        more = key_row((keys["P"], keys["S"]))
        self._more.setLayout(more)
        stays = self._more.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # what is above it stays in its place
        self._more.setSizePolicy(stays)
        column = column_in(self, 8, Words("title", said("Backups")))
        column.addWidget(self.list, 1)
        column.addWidget(self.passphrase)
        column.addWidget(self.fresh)
        column.addWidget(self.banner)
        column.addWidget(self._below)
        column.addWidget(self._more)
        self.passphrase.hide()
        self.fresh.hide()

    def show_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.list.show_palette(palette)

    def keys(self) -> str:
        """Which keys the foot shows."""
        if self.asks:
            return said("Y puts it back   Esc keeps the till as it is")
        if self.fresh.isVisibleTo(self):
            return said("Enter goes on   Esc leaves the passphrase as it is")
        if self._types:
            return said("Enter opens it   Esc leaves it")
        if self._is_refused:
            return said("Esc back to the settings")
        return said("↑ ↓ choose   Enter puts it back   N makes one   P passphrase   Esc back to the settings")

    def come_up(self) -> None:
        """The backups are wanted: they are looked for, and each is opened."""
        self._turn(asks=False)
        self._show_hint()
        self._find()

    def go_on(self) -> None:
        """The sheet is in sight as it was left: where somebody locked meanwhile, the rest is looked through now."""
        if self._is_cut_off:
            self._find()

    def take_keys(self) -> None:
        """Put the keys on the list, or on the passphrase that is asked for; none where another page has them."""
        if not in_sight(self):
            return
        if self.fresh.isVisibleTo(self):
            self.fresh.take_keys()
        else:
            (self.passphrase.input if self._types else self.list).setFocus()

    def stop(self) -> None:
        """Leave what is going on here; a backup that is being made is made. One that is being looked through to be put
        back asks nothing at its end.
        """
        self._wanted = None
        if self._looking is not None:
            self._looking.cancel()
        if not self._till.putting_back.chosen:
            self._till.putting_back.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons; while a passphrase is typed its letters are its own."""
        key = event.text().upper()
        if event.key() == Qt.Key.Key_Escape:
            key = "Esc"
        elif goes_on(event) and not (key == "+" and self._types):
            key = "Enter"
        elif self._types:
            event.ignore()
            return
        if event.isAutoRepeat() or not (key and self._press(key)):
            event.ignore()

    @property
    def _is_refused(self) -> bool:
        """Whether whoever is here may only leave."""
        return not self._keys["N"].isEnabled()

    def _allow(self, *, allowed: bool) -> None:
        for key, button in self._keys.items():
            button.setEnabled(allowed or key == "Esc")
        self.turned.emit()

    @property
    def _types(self) -> bool:
        return self.passphrase.isVisibleTo(self) or self.fresh.isVisibleTo(self)

    def _press(self, key: str) -> bool:
        """Do what a key stands for. Returns whether it stands for anything now."""
        if self._is_refused and key != "Esc":
            return False
        if self.asks:
            return self._answer(key)
        match key:
            case "Enter" if self.fresh.isVisibleTo(self):
                if words := self.fresh.go_on():
                    self._work(self._seal_by(words))
            case "Enter" if (row := self.list.backup()) is not None:
                if self._work(self._look_at(row)):
                    self._wanted = row
            case "N":
                self._work(self._make())
            case "P":
                self._ask_new_passphrase()
            case "S":
                self._work(self._write_support_file())
            case "Esc" if self._types:
                self._turn(asks=False)
                self._show_hint()
            case "Esc":
                self.stop()
                self.left.emit()
            case _:
                return False
        return True

    def _answer(self, key: str) -> bool:
        """Put the chosen backup back, or leave the till as it is. Returns whether the key stands for either."""
        if key == "Y":
            self._put_back()
        elif key == "Esc":
            self._till.putting_back.leave()
            self._turn(asks=False)
            self._show_hint()
        return key in ("Y", "Esc")

    def _work(self, work: Coroutine[Any, Any, None]) -> bool:
        """Begin what a key asks for, one thing at a time. Returns whether it is begun."""
        if self._working is not None and not self._working.done():
            work.close()
            return False
        self._working = start(work)
        return True

    def _find(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        self._looking = start(self._look_for_all())

    async def _look_for_all(self) -> None:
        """Show which there are, then open each of them, in its order."""
        from app.services.backups import look_at, lying, second_place_words

        try:
            found = await lying(self._till)
        except Trouble as trouble:
            self.list.show_backups([])
            self.banner.show_words(said("Backups are not told here"), str(trouble), "trouble")
            self._allow(allowed=False)
            return
        self._allow(allowed=True)
        self._keys["Enter"].setEnabled(bool(found))
        self._show(found)
        self._is_cut_off = False
        self.list.choose(self._made)
        made, self._made = self._made, ""
        place = await second_place_words(self._till)
        if not found:
            self.banner.show_words("", f"{said('There is no backup yet. N makes one.')} {place}".strip(), "quiet")
        elif place and not made and not self.asks and not self._types:
            self._show_hint(place)
        for one in found:
            lain = lain_at(one.backup.path)
            if lain in self._looked_at:
                continue
            try:
                self._looked_at[lain] = await look_at(self._till, one.backup.path)
            except Trouble:  # somebody has locked: whoever comes next has a sheet that is in sight
                self._is_cut_off = True
                return
            self._show(found)

    def _show(self, found: list[Lies]) -> None:
        self.list.show_backups([self._row_of(one) for one in found])

    def _row_of(self, lies: Lies) -> Row:
        from app.services.figures import when_text

        made = when_text(lies.backup.made_at, self._till.shop.language)
        row, lain = Row(lies, made, said("Being looked through"), "waiting"), lain_at(lies.backup.path)
        if lain not in self._looked_at:
            return row
        state, tone = state_words(self._looked_at[lain])
        return replace(row, state=state, tone=tone)

    async def _make(self) -> None:
        from app.services.backups import back_up_into

        self.banner.show_words(said("Making a backup"), said("Sales go on meanwhile."), "waiting")
        try:
            made = await back_up_into(self._till, None)
        except Trouble as trouble:
            self.banner.show_words(said("No backup was made"), str(trouble), "trouble")
            return
        title = said("A backup is made") if not made.missing else said("A backup is made, in the till's folder alone")
        where = "\n".join(map(str, made.paths))
        self.banner.show_words(title, made.missing or where, "waiting" if made.missing else "done")
        self._made = str(made.paths[0])
        self._find()

    async def _write_support_file(self) -> None:
        from app.services.support import write_support_file

        self.banner.show_words(said("Writing the support file"), said("Sales go on meanwhile."), "waiting")
        try:
            path = await write_support_file(self._till, documents_folder())
        except Trouble as trouble:
            self.banner.show_words(said("No support file was written"), str(trouble), "trouble")
        else:
            without = said("No customer, token, number or secret is in it. Send it to whoever helps you.")
            self.banner.show_words(said("The support file is written"), f"{path}\n{without}", "done")

    async def _look_at(self, row: Row) -> None:
        """Open what is to be put back, and ask whether it is meant; nobody is asked who has left it since, or who does
        not see the question.
        """
        from app.services.backups import kept_passphrase_of

        if self._wanted is not row:  # left before it began
            return
        backup = row.lies.backup
        self.banner.show_words(said("The backup is being looked through"), said("Nothing is changed yet."), "waiting")
        found: Meant | Trouble | None = None
        try:
            kept = self.passphrase.text() or await kept_passphrase_of(self._till.keys, backup.path)
            if kept is not None and self._wanted is row:
                found = await self._till.putting_back.look_at(backup, kept)
        except Trouble as trouble:
            found = trouble
        if self._wanted is not row:
            self._till.putting_back.leave()
        elif found is None or isinstance(found, BadInput):
            self._ask_passphrase()
            if found is not None:
                self.passphrase.refuse(str(found))
        elif isinstance(found, Trouble):
            self._turn(asks=False)
            self.banner.show_words(said("This one cannot be put back"), str(found), "trouble")
        elif in_sight(self):
            self._turn(asks=True)
            self.banner.show_words(*asked_words(row.made, found), "waiting")
        else:
            self._till.putting_back.leave()
            self._turn(asks=False)
            self._show_hint()

    def _ask_new_passphrase(self) -> None:
        self._wanted = None  # a question must not come between the letters
        self.fresh.begin()
        self.fresh.show()
        self.banner.show_words(
            said("A new passphrase for backups"),
            said(
                "What leaves the till's folder is sealed by it from now on; what lies elsewhere already stays as it is."
                " Write it down and keep it away from the till: nobody can open a sealed backup without it."
            ),
            "waiting",
        )
        self._show_keys()

    async def _seal_by(self, words: str) -> None:
        from app.services.backups import keep_passphrase

        try:
            await keep_passphrase(self._till.keys, words)
        except Trouble as trouble:
            self.fresh.refuse(str(trouble))
        else:
            self._turn(asks=False)
            self.banner.show_words(
                said("The passphrase is kept"),
                said("Backups that leave the till's folder are sealed by it from now on."),
                "done",
            )

    def _ask_passphrase(self) -> None:
        self.passphrase.show_text("")
        self.passphrase.clear()
        self.passphrase.show()
        self.banner.show_words("", said("This backup is sealed."), "quiet")
        self._show_keys()

    def _put_back(self) -> None:
        try:
            self._till.putting_back.choose()
        except Trouble as trouble:
            self._turn(asks=False)
            self.banner.show_words(said("Nothing is put back"), str(trouble), "trouble")
        else:
            self.window().close()

    def _turn(self, *, asks: bool) -> None:
        self.asks, self._wanted = asks, None
        self.passphrase.hide()
        self.passphrase.show_text("")
        self.fresh.hide()
        self.fresh.begin()
        self._show_keys()

    def _show_keys(self) -> None:
        """Offer what counts now, and nothing beside it."""
        self._below.setCurrentIndex(1 if self.asks else 2 if self._types else 0)
        self._more.setVisible(not self.asks and not self._types)
        self.take_keys()
        self.turned.emit()

    def _show_hint(self, why_none_there: str = "") -> None:
        self.banner.show_words("", hint_words(self._till.shop.second_place, why_none_there), "quiet")
