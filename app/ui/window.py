"""The till's window: the rail, the bar and the foot, the pages between them, and the keys that hold on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from app.domain.said import said, to_say
from app.domain.sale import Sale, Service
from app.domain.trouble import BadInput
from app.ui import page_makers
from app.ui.anew import may_change, turn_to
from app.ui.centred import fit_to_screen
from app.ui.closing import leaving_words, told_before_closing, wind_up
from app.ui.foot_keys import page_keys
from app.ui.gate import Gate
from app.ui.inside import Inside
from app.ui.last_receipt import print_last
from app.ui.pages import ALONE, LISTS, LOCKED, OF_A_TILL, OPENED_BY, OVER_OTHERS, Page
from app.ui.sale_form import Step
from app.ui.selling_through import following, seller_words
from app.ui.shown_sale import ShownSale
from app.ui.slots import start
from app.ui.theme import load_fonts, palette_for, style_sheet

if TYPE_CHECKING:
    import asyncio

    from app.services.finding import Behind
    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.doorbell import Doorbell
    from app.ui.watch import Watch

_NONE_ENABLED = to_say("No provider is enabled in till.toml. Set enabled = true for one, then start again.")


class TillWindow(QMainWindow):
    """Shown before anything of the till is loaded; `use` brings the till. `closed` comes once it has been closed."""

    closed = Signal()
    put_back_chosen = Signal()

    def __init__(self, theme: str | None = None) -> None:
        super().__init__()
        load_fonts()
        self._theme = theme
        self._till: Till | None = None
        self._watch: Watch | None = None
        self._doorbell: Doorbell | None = None
        self._provider = ""
        self.warming: asyncio.Task[None] | None = None
        self._wants_to_close = self._closing = self._may_close = False
        self._before, self._asked_on, self._list = "Sell", "Sell", "Queue"
        self.setWindowTitle("Tokentill")
        self._make()
        fit_to_screen(self)
        if theme is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def _make(self) -> None:
        """Make what is in the window, in the language that is spoken now."""
        makers: dict[str, Callable[[], Page]] = {
            "Queue": lambda: self._made_list("Queue"),
            "Sales": lambda: self._made_list("Sales"),
            "Evidence": self._made_evidence,
            "Drawer": lambda: self._made_numbers("Drawer"),
            "Desk": lambda: self._made_numbers("Desk"),
            "Settings": self._made_settings,
            "Keys": lambda: page_makers.made_help(partial(self.open_page, "Meter"), lambda: self._till),
            "Meter": page_makers.made_meter,
            "SignIn": page_makers.made_sign_in,
            "Second": page_makers.made_yes,
            "FirstStart": self._made_first_start,
            "Trouble": self._made_trouble,
            "Leaving": self._made_trouble,
        }
        inside = Inside(makers)
        self.sell, self.rail, self.bar, self.foot = inside.sell, inside.rail, inside.bar, inside.foot
        self._pages, self._gate = inside.pages, Gate(inside.pages, inside.rail, inside)
        self.setCentralWidget(inside)
        self.rail.opened.connect(self._open_from_rail)
        self.sell.list_wanted.connect(lambda: self.open_page(self._list))
        self.sell.keys_changed.connect(self._change_keys)
        self.sell.second_wanted.connect(self._gate.ask)
        self.sell.meter_wanted.connect(partial(self.open_page, "Meter"))
        self.bar.provider_wanted.connect(self.switch_provider)
        self.bar.queue_wanted.connect(lambda: self.open_page("Queue"))
        self._gate.turns_to.connect(lambda word: self.open_page(word or self._asked_on))
        self._gate.around.connect(lambda word, alone: self._bring_up_alone(word, alone or word in ALONE))
        self._dress()
        self.sell.take_keys()

    def _dress(self) -> None:
        self._palette = palette_for(self._theme)
        self.setStyleSheet(style_sheet(self._palette))
        for page in self._pages.made():
            page.show_palette(self._palette)

    def use(self, till: Till, settings: SettingsFile, cut_off: Sequence[str] = ()) -> None:
        """Sell with this till, opened and recovered just now; `settings` are its till.toml. What was found queued and
        nobody chose to queue is shown before anything else, and the sales whose paper was `cut_off`.
        """
        self._till, self._file = till, settings
        if not till.book.names:
            self.show_trouble(said(_NONE_ENABLED))
            return
        from app.services.recovery import undecided

        if self._on(*ALONE):  # it could be opened after all
            self._bring_up_alone("Sell", False)
        self._doorbell = page_makers.made_doorbell(till, lambda: self.foot, self)
        self._opened_at = till.clock.now()
        self.setWindowTitle(f"{till.shop.name} – Tokentill")
        self._begin(till)
        self.sell.decide_first([(one, False) for one in undecided(till.file)] + [(one, True) for one in cut_off])
        if till.shop.first_start:
            page_makers.first_start_in(self._pages).go_on(till, settings)
            self._bring_up_alone("FirstStart", True)
        self._gate.use(till)
        if self._wants_to_close:
            self.close()

    def _begin(self, till: Till) -> None:
        """Sell, and keep up with what happens, in what was made last."""
        self._watch = page_makers.made_watch(till, self.bar, self.foot, self.sell, self._in_sight)
        self._watch.changed.connect(self._changed)
        self._gate.passed_on.connect(self._watch.forget_news)
        self.sell.evidence_wanted.connect(self.show_evidence)
        self.sell.taking.provider_wanted.connect(self._sell_for)
        self.sell.taking.company_changed.connect(self._show_provider)
        self.sell.use(till, self._opened_at)
        self._sell_for(self._provider or till.book.names[0])
        self._show_count()
        self.warming = start(self.sell.side.warm_up(till.papers))
        self._watch.begin(self.warming)

    def _speak(self) -> None:
        """Say everything in the shop's language from now on, where nothing is half typed or under way."""
        till, watch = self._till, self._watch
        if till and watch and may_change(till.shop.language, self.sell, self.findChildren(ShownSale), self.foot):
            start(self._say_anew(till, watch))

    async def _say_anew(self, till: Till, watch: Watch) -> None:
        """Make everything in the window anew: the till, the person, the sale and the page stay."""
        shown, whole, word = self.sell.shown.reference, self.findChildren(ShownSale), self._pages.current
        told = await turn_to(till.shop.language, self._pages.made(), whole, watch, self._gate)
        if self._closing:
            return
        asides = self.sell.aside.let_go()
        self._earlier = self.takeCentralWidget()  # what was begun in it may still end there
        self._make()
        self._begin(till)
        self.sell.aside.take_over(asides)
        if shown is not None:
            self.open_sale(shown)
        self._gate.go_on(till)
        self.open_page(word)
        self.foot.answer(told, "done")

    def show_first_start(self, begin: Callable[[int, str], None] | None) -> None:
        """There is no till yet: ask for its number and language, which `begin` is given; None where both are known."""
        self._bring_up_alone("FirstStart", True)
        page_makers.first_start_in(self._pages).welcome(begin)

    def _end_first_start(self) -> None:
        self._bring_up_alone("Sell", False)
        self._go_on_with_profiles()
        if self._watch:
            self._watch.back_up_anew()
        self._speak()

    def show_trouble(self, text: str, backup: str = "", sales: Sequence[Sale] = (), language: str = "en") -> None:
        """The till cannot be opened: why, the backup of that time, and the sales that can still be read, if any."""
        page_makers.trouble_in(self._pages).show_trouble(text, backup, sales, language)
        self._bring_up_alone("Trouble", True)
        if self._wants_to_close:
            self.close()

    def _bring_up_alone(self, word: str, alone: bool) -> None:
        """Show a page, with nothing around it or with everything again."""
        self._bring_up(word)
        for around in (self.bar, self.rail, self.foot):
            around.setHidden(alone)

    def open_page(self, word: str) -> None:
        """Bring up Sell, Queue, Sales, Drawer, Evidence, Settings, Keys or Leaving."""
        if self._on(*LOCKED) or (word in OF_A_TILL and self._watch is None):
            return
        if word in OVER_OTHERS and not self._on(*OVER_OTHERS):
            self._before = self._pages.current
        if word == "Second" and not self._on("Second"):
            self._asked_on = self._pages.current  # it may be the story, which leads back further
        self._bring_up(word)
        if self._watch and (told_of := self._watch.told_of(word)):
            self._pages.page(word).bring_to(told_of)

    def show_evidence(self, reference: str) -> None:
        """Show all that is known of one sale, and where people may decide, the choices."""
        if self._till is not None:
            page_makers.evidence_in(self._pages).show_sale(self._till, reference)
            self.open_page("Evidence")

    def show_behind(self, behind: Behind) -> None:
        """Show the sales behind a number of the page in sight, to which Esc leads back."""
        page_makers.find_page(self._pages).show_behind(behind, self._pages.current)
        self.open_page("Sales")

    def open_sale(self, reference: str, came_from: str = "") -> None:
        """Show one sale large; where it came from a list, Esc leads back there."""
        self._list = came_from if came_from in LISTS else self._list
        self.sell.open_sale(reference, listed=came_from in LISTS or self.sell.listed)
        self.open_page("Sell")

    def _open_from_rail(self, word: str) -> None:
        services = {"Sell": Service.PREPAID, "Bills": Service.POSTPAID}
        self._sell(services[word]) if word in services else self.open_page(word)

    def switch_provider(self) -> None:
        """Sell for the next profile, where there is another; never in the middle of a sale that is shown."""
        if self._till is None:
            return
        if not self._following():
            self.foot.tell(said("There is no other provider to switch to."), "quiet")
            return
        self._sell_for(self._following())
        self.open_page("Sell")
        if self.sell.step is Step.NUMBER:
            self.sell.form.number.field.selectAll()  # another number is typed over the one that stayed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that hold on every page; digits begin the next sale."""
        if self._pages.page(self._pages.current).take_key(event):
            return
        match event.key():
            case key if key in OPENED_BY:
                self.open_page(OPENED_BY[Qt.Key(key)])
            case Qt.Key.Key_F2:
                self._sell(Service.PREPAID)
            case Qt.Key.Key_F7:
                self.switch_provider()
            case Qt.Key.Key_F8:
                self._sell(Service.PREPAID if self._on("Sell") and self.sell.types_bill else Service.POSTPAID)
            case Qt.Key.Key_F9 if self._till is not None:
                print_last(self._till, self.foot, self._gate.ask)
            case Qt.Key.Key_F12 if not self._on(*ALONE):
                self._gate.lock()
            case Qt.Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case Qt.Key.Key_Escape if not self._on("Sell", "Trouble"):
                self.open_page(self._before if self._on(*OVER_OTHERS) else "Sell")
            case _:
                self._begin_with(event)

    def _begin_with(self, event: QKeyEvent) -> None:
        text = event.text()
        if self._on(*LISTS, "Keys", "Meter") and text.isascii() and text.isdigit():
            self.open_page("Sell")
            self.sell.begin_with(text)  # else what must not be left is in sight again
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once what is on its way is stored; a till that is still being opened is waited for."""
        if self._may_close or (self._till is None and self._on(*ALONE)):  # there was never a till to close
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self._till is None:
            self.hide()
            self._wants_to_close = True
        elif not self._on("Leaving", *LOCKED) and (left := told_before_closing(event, self._till, self.sell.aside)):
            page_makers.trouble_in(self._pages, "Leaving").show_leaving(*leaving_words(left, self._till))
            self.open_page("Leaving")
        elif not self._closing:
            self._closing = True
            page_makers.trouble_in(self._pages).show_closing()
            self._bring_up("Trouble")
            start(self._close(self._till))

    async def _close(self, till: Till) -> None:
        await wind_up(till, self._pages.made(), self.findChildren(ShownSale), self._watch, self._doorbell)
        self._may_close = True
        self.close()

    def _sell_for(self, provider: str) -> None:
        if self._till is None or self._watch is None:
            return
        self._provider = provider
        self._watch.watch_provider(provider)
        self.sell.sell_for(provider)
        self._show_provider()
        self._show_keys()

    def _show_provider(self) -> None:
        if self._till is None:
            return
        self._mark_rail()
        seller, through = seller_words(self._till.book, self._provider, self.sell.taking.company, self.sell.service)
        self.bar.show_provider(seller, through, test=self._till.book.profile(self._provider).sandbox)

    def _show_keys(self) -> None:
        """The keys that lead on from this page, and where several profiles are sold through, what F7 leads to."""
        if self._on("Sell"):
            self.foot.show_keys(self.sell.keys(self._following()))
        elif not self._on(*OF_A_TILL, *LISTS):
            self.foot.show_keys(page_keys(self._pages.current))

    def _change_keys(self) -> None:
        if self._on("Sell"):
            self.foot.change_keys(self.sell.keys(self._following()))

    def _following(self) -> str:
        """The profile that F7 switches to, "" for none."""
        return following(self._till.book.names if self._till is not None else [], self._provider)

    def _sell(self, service: Service) -> None:
        """Bring up the sell page for tokens or for bills: from another page as it was left, else for the next one."""
        if self._till is None:
            self.open_page("Sell")
            return
        try:
            if self._on("Sell") or self.sell.service is not service:
                self.sell.turn_to(service)
            self.sell.put_away()
        except BadInput as none:
            self.foot.answer(str(none), "waiting")
        else:
            self._show_provider()
            self.open_page("Sell")

    def _changed(self, sale: Sale) -> None:
        for page in self._pages.made():
            page.changed(sale)
        self._show_count()
        if self._in_sight(sale.reference):
            self._gate.show_news()

    def _show_count(self) -> None:
        if self._till is not None:
            self.rail.buttons["Queue"].show_count(self._till.file.queue.count())

    def _on(self, *words: str) -> bool:
        """Whether one of these pages is in sight."""
        return self._pages.current in words

    def _in_sight(self, reference: str) -> bool:
        return self._pages.page(self._pages.current).shows(reference)

    def _bring_up(self, word: str) -> None:
        """Show a page, which is made when it is first wanted."""
        self._pages.bring_up(word)
        self._mark_rail()
        self._show_keys()

    def _mark_rail(self) -> None:
        bills = self._on("Sell") and self.sell.service is Service.POSTPAID
        self.rail.show_page("Bills" if bills else self._pages.current)

    def _made_list(self, word: str) -> Page:
        opened, keys = partial(self.open_sale, came_from=word), self.foot.show_keys
        page = page_makers.made_list(word, self._palette, opened, self.show_evidence, self.open_page, keys)
        page.second_wanted.connect(self._gate.ask)
        if self._till is not None:
            page.use(self._till, self._opened_at)
        return page

    def _made_settings(self) -> Page:
        changed, met, keys = self._go_on_with_profiles, self._gate.meet_first, self.foot.show_keys
        page = page_makers.made_settings(self._till, self._file, self._palette, self._watch, changed, met, keys)
        page.changed_shop.connect(self._speak)
        return page

    def _made_numbers(self, word: str) -> Page:
        keys, ask = self.foot.show_keys, self._gate.ask
        return page_makers.made_numbers(word, self._till, self._palette, keys, self.show_behind, ask)

    def _made_evidence(self) -> Page:
        decided, left = (lambda one: self.open_sale(one, self._before)), (lambda: self.open_page(self._before))
        return page_makers.made_evidence(self._palette, decided, left, self._gate.ask, self.foot.show_keys)

    def _made_first_start(self) -> Page:
        return page_makers.made_first_start(self._palette, self._gate.meet_first, self._end_first_start)

    def _made_trouble(self) -> Page:
        return page_makers.made_trouble(self._palette, self.close, self.put_back_chosen.emit)

    def _go_on_with_profiles(self) -> None:
        """The till's profiles are others now; the one in use may be among those that are gone."""
        if self._till is not None:
            names = self._till.book.names
            self._sell_for(self._provider if self._provider in names else names[0])
            self._pages.page(self._pages.current).take_keys()  # which has them still
