"""The till's window: the rail, the bar and the foot, the pages between them, and the keys that hold on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.sale import Sale, SaleState, Service
from app.domain.trouble import BadInput, Trouble
from app.ui.foot import Foot
from app.ui.rail import Rail
from app.ui.sale_page import SalePage
from app.ui.shown_sale import ShownSale
from app.ui.slots import rest, start
from app.ui.theme import load_fonts, palette_for, style_sheet
from app.ui.top_bar import TopBar

if TYPE_CHECKING:
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.list_page import ListPage
    from app.ui.settings_page import SettingsPage
    from app.ui.trouble_page import TroublePage
    from app.ui.watch import Watch

_IDLE_AFTER_MS = 300
_KEYS = {
    "Sell": "Enter goes on   Esc goes back   F1 keys",
    "Queue": "↑ ↓ choose   Enter opens   Esc back to selling   F1 keys",
    "Sales": "↑ ↓ choose   Enter opens   Esc back to selling   F1 keys",
    "Settings": "",
    "Keys": "Esc goes back",
    "Trouble": "",
}
_OPENS = {
    Qt.Key.Key_F1: "Keys",
    Qt.Key.Key_F3: "Queue",
    Qt.Key.Key_F4: "Sales",
    Qt.Key.Key_F10: "Settings",
}


class TillWindow(QMainWindow):
    """Shown before anything of the till is loaded; `use` brings the till. `closed` comes once it has been closed."""

    closed = Signal()

    def __init__(self, theme: str | None = None) -> None:
        super().__init__()
        load_fonts()
        self._theme = theme
        self._till: Till | None = None
        self._watch: Watch | None = None
        self._provider = ""
        self._wants_to_close = self._closing = self._may_close = False
        self.sell = SalePage()
        self.rail = Rail()
        self.bar = TopBar()
        self.foot = Foot()
        self._pages: dict[str, QWidget] = {"Sell": self.sell}
        self._lists: dict[str, ListPage] = {}
        self._settings: SettingsPage | None = None
        self._page = "Sell"
        self._before_help = "Sell"
        self._lay_out()
        self._dress()
        self.sell.take_keys()
        if theme is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def _lay_out(self) -> None:
        self.setWindowTitle("Tokentill")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sell)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        right.addWidget(self.foot)
        middle = QWidget()
        middle.setProperty("role", "page")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.rail.opened.connect(self.open_page)
        self.bar.provider_wanted.connect(self.switch_provider)
        self.bar.queue_wanted.connect(lambda: self.open_page("Queue"))
        self.rail.show_page("Sell")
        self.foot.show_keys(_KEYS["Sell"])
        room = self.screen().availableGeometry()
        self.resize(1280, 800)
        if room.width() < 1280 or room.height() < 800:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _dress(self) -> None:
        self._palette = palette_for(self._theme)
        self.setStyleSheet(style_sheet(self._palette))
        for page in self._lists.values():
            page.list.show_palette(self._palette)
        if self._settings is not None:
            self._settings.show_palette(self._palette)

    def use(self, till: Till, settings: SettingsFile, cut_off: Sequence[str] = ()) -> None:
        """Sell with this till, which was opened and recovered just now. `cut_off`: sales whose paper broke off.

        `settings` are its own till.toml, where it has one. A sale that was found queued and that nobody chose to queue
        is shown before anything else.
        """
        self._till, self._file = till, settings
        if not till.book.names:
            self.show_trouble("No provider is enabled in till.toml. Set enabled = true for one, then start again.")
            return
        from app.ui.watch import Watch

        self._opened_at = till.clock.now()
        self.setWindowTitle(f"{till.shop.name} – Tokentill")
        self._watch = Watch(till, self.bar, self.foot, self._in_sight)
        self._watch.changed.connect(self._changed)
        self.sell.taking.line_heard.connect(self._watch.show_line)
        self.sell.taking.begun.connect(self._watch.forget_news)
        self.sell.taking.provider_wanted.connect(self._sell_for)
        self.sell.taking.company_changed.connect(self._show_provider)
        self.sell.use(till, self._opened_at)
        self._sell_for(till.book.names[0])
        self.sell.decide_first([(one, False) for one in _undecided(till)] + [(one, True) for one in cut_off])
        self._show_count()
        self._watch.begin()
        QTimer.singleShot(_IDLE_AFTER_MS, self.sell, self.sell.side.lay_out_paper)
        if self._wants_to_close:
            self.close()

    def show_trouble(self, text: str) -> None:
        """The till cannot be opened: a calm page with the whole sentence."""
        self._trouble_page().show_trouble(text)
        self._bring_up("Trouble")
        self.bar.hide()
        self.rail.hide()
        self.foot.hide()

    def open_page(self, word: str) -> None:
        """Bring up Sell, Queue, Sales, Settings or Keys."""
        if self._page == "Trouble" or (word == "Settings" and self._watch is None):
            return
        if word == "Keys" and self._page != "Keys":
            self._before_help = self._page
        self._bring_up(word)

    def open_sale(self, reference: str) -> None:
        """Show one sale large."""
        self.sell.open_sale(reference)
        self.open_page("Sell")

    def switch_provider(self) -> None:
        """Sell for the next profile, where there is another; never in the middle of a sale that is shown."""
        if self._till is None:
            return
        if self._following() == self._provider:
            self.foot.tell("There is no other provider to switch to.", "quiet")
            return
        self._sell_for(self._following())
        self.open_page("Sell")

    def print_last(self) -> None:
        """Print the newest receipt again."""
        till = self._till
        if till is None:
            return
        for reference in till.file.sales.latest(limit=50):
            sale = till.file.sales.load(reference)
            if sale is not None and sale.state is SaleState.COMPLETE:
                start(self._print_again(till, sale))
                return
        self.foot.tell("Nothing has been sold yet, so there is no receipt to print again.", "quiet")

    async def _print_again(self, till: Till, sale: Sale) -> None:
        self.foot.tell(f"Printing again: {sale.order.customer or sale.order.meter}", "quiet")
        try:
            await till.papers.print_again(sale.reference, "F9 at the till")
        except Trouble as trouble:
            self.foot.tell(str(trouble), "trouble")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that hold on every page; digits begin the next sale."""
        if self._page == "Settings" and self._settings is not None and self._settings.take_key(event):
            return
        match event.key():
            case key if key in _OPENS:
                self.open_page(_OPENS[Qt.Key(key)])
            case Qt.Key.Key_F2:
                if self.sell.service is Service.POSTPAID:
                    self._switch_service()  # F2 sells tokens, whatever was done before
                self.open_page("Sell")
            case Qt.Key.Key_F7:
                self.switch_provider()
            case Qt.Key.Key_F8:
                self._switch_service()
            case Qt.Key.Key_F9:
                self.print_last()
            case Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Qt.Key.Key_Escape if self._page not in ("Sell", "Trouble"):
                self.open_page(self._before_help if self._page == "Keys" else "Sell")
            case _:
                self._begin_with(event)

    def _begin_with(self, event: QKeyEvent) -> None:
        text = event.text()
        if (
            self._page in ("Queue", "Sales", "Keys")
            and text.isascii()
            and text.isdigit()
            and self.sell.begin_with(text)
        ):
            self.open_page("Sell")
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once what is on its way is stored; a till that is still being opened is waited for."""
        if self._may_close or (self._till is None and self._page == "Trouble"):  # there was never a till to close
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self._till is None:
            self.hide()
            self._wants_to_close = True
        elif not self._closing:
            self._closing = True
            self._trouble_page().show_closing()
            self._bring_up("Trouble")
            start(self._close(self._till))

    async def _close(self, till: Till) -> None:
        self.sell.taking.stop_verifying()
        if self._settings is not None:
            self._settings.stop()
        if self._watch is not None:
            await self._watch.end()
        await rest()
        for shown in self.findChildren(ShownSale):
            shown.leave()
        await till.close()
        self._may_close = True
        self.close()

    def _sell_for(self, provider: str) -> None:
        if self._till is None or self._watch is None:
            return
        self._provider = provider
        self._watch.watch_provider(provider)
        self.sell.taking.sell_for(provider)
        self._show_provider()
        self._show_keys()

    def _show_provider(self) -> None:
        if self._till is None:
            return
        currency = self._till.book.traits(self._provider).currency
        service = "Tokens" if self.sell.service is Service.PREPAID else "Bills"
        through = f"{self._provider} · {service}" if len(self._till.book.names) > 1 else service
        test = self._till.book.profile(self._provider).sandbox
        self.bar.show_provider(f"{self.sell.taking.company} · {currency}", through, test=test)

    def _show_keys(self) -> None:
        """The keys that lead on from this page, and where several profiles are sold through, what F7 leads to."""
        following = self._following()
        switch = f"F7 switches to {following}   " if self._page == "Sell" and following != self._provider else ""
        self.foot.show_keys(switch + _KEYS[self._page])

    def _following(self) -> str:
        """The profile that F7 switches to."""
        names = self._till.book.names if self._till is not None else []
        return names[(names.index(self._provider) + 1) % len(names)] if self._provider in names else self._provider

    def _switch_service(self) -> None:
        if self._till is None:
            return
        try:
            self.sell.switch_service()
        except BadInput as none:
            self.foot.tell(str(none), "waiting")
        else:
            self._show_provider()
            self.open_page("Sell")

    def _changed(self, sale: Sale) -> None:
        self.sell.shown.changed(sale)
        for page in self._lists.values():
            page.changed(sale)
        self._show_count()

    def _show_count(self) -> None:
        if self._till is not None:
            self.rail.buttons["Queue"].show_count(len(self._till.file.queue.open()))

    def _in_sight(self, reference: str) -> bool:
        page = self.sell if self._page == "Sell" else self._lists.get(self._page)
        return page is not None and page.shown.reference == reference

    def _bring_up(self, word: str) -> None:
        """Show a page, which is made when it is first wanted."""
        if self._page in self._lists:
            self._lists[self._page].go_down()
        if self._page == "Settings" and self._settings is not None:
            self._settings.go_down()
        page = self._pages.get(word) or self._made(word)
        self._page = word
        self._stack.setCurrentWidget(page)
        self.rail.show_page(word)
        self._show_keys()
        if word in self._lists:
            self._lists[word].come_up()
        elif word == "Settings" and self._settings is not None:
            self._settings.come_up()
        elif word == "Sell":
            self.sell.take_keys()
        else:
            page.setFocus()

    def _made(self, word: str) -> QWidget:
        page: QWidget
        if word in ("Queue", "Sales"):
            page = self._made_list(word)
        else:
            page = self._made_settings() if word == "Settings" else _help_page()
        self._pages[word] = page
        self._stack.addWidget(page)
        return page

    def _made_list(self, word: str) -> ListPage:
        from app.ui.list_page import queue_page, sales_page

        page = queue_page(self._palette) if word == "Queue" else sales_page(self._palette)
        page.opened.connect(self.open_sale)
        if self._till is not None:
            page.use(self._till, self._opened_at)
        self._lists[word] = page
        return page

    def _made_settings(self) -> SettingsPage:
        from app.ui.settings_page import SettingsPage

        if self._till is None:
            raise RuntimeError("there are no settings before there is a till")
        self._settings = SettingsPage(self._till, self._file, self._palette)
        self._settings.changed.connect(self._go_on_with_profiles)
        self._settings.keys_told.connect(self.foot.show_keys)
        return self._settings

    def _go_on_with_profiles(self) -> None:
        """The till's profiles are others now; the one in use may be among those that are gone."""
        if self._till is not None:
            names = self._till.book.names
            self._sell_for(self._provider if self._provider in names else names[0])
            self._bring_up(self._page)  # which has the keys still

    def _trouble_page(self) -> TroublePage:
        from app.ui.trouble_page import TroublePage

        page = TroublePage()
        page.leaving.connect(self.close)
        self._pages["Trouble"] = page
        self._stack.addWidget(page)
        return page


def _help_page() -> QWidget:
    from app.ui.help_page import HelpPage

    return HelpPage()


def _undecided(till: Till) -> list[str]:
    """Sales that were taken at the counter, never sent, and left so when the till stopped: a person decides."""
    sales = [till.file.sales.load(reference) for reference in till.file.queue.open()]
    return [
        sale.reference
        for sale in sales
        if sale is not None and sale.state is SaleState.QUEUED and not sale.kept and sale.stop is None
    ]
