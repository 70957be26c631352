"""The pages that the window makes when they are first wanted: none of them is loaded on the way to its first frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.said import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.desk_page import DeskPage
    from app.ui.doorbell import Doorbell
    from app.ui.drawer_page import DrawerPage
    from app.ui.evidence_page import EvidencePage
    from app.ui.find_page import FindPage
    from app.ui.first_start_page import FirstStartPage
    from app.ui.foot import Foot
    from app.ui.help_page import HelpPage
    from app.ui.list_page import ListPage
    from app.ui.meter_page import MeterPage
    from app.ui.pages import Pages
    from app.ui.pin_page import PinPage
    from app.ui.sale_page import SalePage
    from app.ui.settings_page import SettingsPage
    from app.ui.theme import Palette
    from app.ui.top_bar import TopBar
    from app.ui.trouble_page import TroublePage
    from app.ui.watch import Watch


def made_list(
    word: str,
    palette: Palette,
    opened: Callable[[str], None],
    evidence: Callable[[str], None],
    open_page: Callable[[str], None],
    tell_keys: Callable[[str], None],
) -> ListPage:
    """The unfinished sales, or all of them. `opened` shows one large, `evidence` all that is known of it, and
    `open_page` another page: what to do at a meter, or where the sales behind a number were asked for. `tell_keys`
    shows which keys count.
    """
    from app.ui.list_page import queue_page

    if word == "Queue":
        page = queue_page(palette)
    else:
        from app.ui.find_page import FindPage

        page = FindPage(palette)
        page.left.connect(open_page)
    page.opened.connect(opened)
    page.evidence_wanted.connect(evidence)
    page.shown.meter_wanted.connect(partial(open_page, "Meter"))
    page.keys_told.connect(tell_keys)
    return page


def find_page(pages: Pages) -> FindPage:
    """The page on which sales are found."""
    from app.ui.find_page import FindPage

    page = pages.page("Sales")
    if not isinstance(page, FindPage):
        raise TypeError("sales are found on another page")
    return page


def made_numbers(
    word: str,
    till: Till | None,
    palette: Palette,
    tell_keys: Callable[[str], None],
    behind: Callable[..., None],
    second: Callable[..., None],
) -> DrawerPage | DeskPage:
    """The drawer and its shift, or the desk with a supervisor's figures. `tell_keys` shows which keys count, `behind`
    the sales behind a number, and `second` asks a second person.

    Raises RuntimeError before there is a till.
    """
    if till is None:
        raise RuntimeError("there are no numbers before there is a till")
    page: DrawerPage | DeskPage
    if word == "Drawer":
        from app.ui.drawer_page import DrawerPage

        page = DrawerPage(till, palette)
    else:
        from app.ui.desk_page import DeskPage

        page = DeskPage(till, palette)
    page.keys_told.connect(tell_keys)
    page.behind_wanted.connect(behind)
    page.second_wanted.connect(second)
    return page


def made_help(at_the_meter: Callable[[], None], till: Callable[[], Till | None]) -> HelpPage:
    """The keys of this till, from where one leads to the help at the meter."""
    from app.ui.help_page import HelpPage

    page = HelpPage(till)
    page.meter_wanted.connect(at_the_meter)
    return page


def made_meter() -> MeterPage:
    """What a meter shows, and what to do then."""
    from app.ui.meter_page import MeterPage

    return MeterPage()


def made_doorbell(till: Till, foot: Callable[[], Foot], window: QWidget) -> Doorbell:
    """What a second start of the till rings: the window that is there comes to the front, and says so."""
    from app.ui.doorbell import Doorbell

    doorbell = Doorbell(till.file.home, window)
    doorbell.rung.connect(lambda: foot().tell(said("The till was open already: this is it."), "quiet"))
    return doorbell


def made_evidence(
    palette: Palette,
    decided: Callable[[str], None],
    left: Callable[[], None],
    second: Callable[..., None],
    keys: Callable[[str], None],
) -> EvidencePage:
    """What is known of one sale. `decided` is told of the sale, `left` where nothing was; `second` asks another, and
    `keys` is told which keys lead on.
    """
    from app.ui.evidence_page import EvidencePage

    page = EvidencePage(palette)
    page.decided.connect(decided)
    page.left.connect(left)
    page.second_wanted.connect(second)
    page.keys_told.connect(keys)
    return page


def made_trouble(palette: Palette, leaving: Callable[[], object], put_back: Callable[[], object]) -> TroublePage:
    """Why the till cannot be used as it is. `leaving` closes it, `put_back` wants the backup in its place."""
    from app.ui.trouble_page import TroublePage

    page = TroublePage(palette)
    page.leaving.connect(leaving)
    page.put_back_chosen.connect(put_back)
    return page


def evidence_in(pages: Pages) -> EvidencePage:
    """The page of what is known of a sale. Raises TypeError where another one stands in its place."""
    from app.ui.evidence_page import EvidencePage

    page = pages.page("Evidence")
    if not isinstance(page, EvidencePage):
        raise TypeError("the page shows no evidence")
    return page


def first_start_in(pages: Pages) -> FirstStartPage:
    """The page of the first start. Raises TypeError where another one stands in its place."""
    from app.ui.first_start_page import FirstStartPage

    page = pages.page("FirstStart")
    if not isinstance(page, FirstStartPage):
        raise TypeError("the page begins nothing")
    return page


def trouble_in(pages: Pages, word: str = "Trouble") -> TroublePage:
    """The page of why the till cannot be used, or of leaving it. Raises TypeError for another one."""
    from app.ui.trouble_page import TroublePage

    page = pages.page(word)
    if not isinstance(page, TroublePage):
        raise TypeError("the page tells no trouble")
    return page


def made_settings(
    till: Till | None,
    file: SettingsFile,
    palette: Palette,
    watch: Watch | None,
    changed_profiles: Callable[[], None],
    first_made: Callable[[], None],
    tell_keys: Callable[[str], None],
) -> SettingsPage:
    """All that is set here. `watch` is told of another printer, `first_made` that somebody is known and signed in.

    Raises RuntimeError before there is a till.
    """
    from app.services.permissions import May
    from app.services.settings_noted import note_change
    from app.ui.settings_page import SettingsPage

    if till is None or watch is None:
        raise RuntimeError("there are no settings before there is a till")
    file.see_that_allowed = partial(till.people.may, May.SETTINGS)
    file.told = partial(note_change, till.file, till.people, till.clock)
    page = SettingsPage(till, file, palette)
    page.changed_profiles.connect(changed_profiles)
    page.changed_printer.connect(watch.show_printer)
    page.changed_shop.connect(lambda: page.window().setWindowTitle(f"{till.shop.name} – Tokentill"))
    page.first_made.connect(first_made)
    page.keys_told.connect(tell_keys)
    return page


def made_watch(till: Till, bar: TopBar, foot: Foot, sell: SalePage, in_sight: Callable[[str], bool]) -> Watch:
    """What is kept up with while a till is open; it is told what selling hears of the line, and when a sale begins."""
    from app.ui.watch import Watch

    watch = Watch(till, bar, foot, in_sight)
    sell.taking.line_heard.connect(watch.show_line)
    sell.taking.begun.connect(watch.forget_news)
    sell.aside.gone.connect(lambda words: foot.tell(words, "waiting"))
    return watch


def made_first_start(palette: Palette, first_made: Callable[[], None], ended: Callable[[], None]) -> FirstStartPage:
    """What a new till asks for. `first_made` is told once somebody is known and signed in, `ended` at its end."""
    from app.ui.first_start_page import FirstStartPage

    page = FirstStartPage(palette)
    page.first_made.connect(first_made)
    page.ended.connect(ended)
    return page


def made_sign_in() -> PinPage:
    """Who is at the till."""
    from app.ui.pin_page import PinPage

    return PinPage(said("Sign in"), may_leave=False)


def made_yes() -> PinPage:
    """Who says yes to what another one does."""
    from app.ui.pin_page import PinPage

    return PinPage(said("Say yes to it"), may_leave=True)
