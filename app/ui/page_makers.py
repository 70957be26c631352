"""The pages that the window makes when they are first wanted: none of them is loaded on the way to its first frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.services.till import Till
    from app.settings_file import SettingsFile
    from app.ui.evidence_page import EvidencePage
    from app.ui.help_page import HelpPage
    from app.ui.list_page import ListPage
    from app.ui.locking import Locking
    from app.ui.pages import Pages
    from app.ui.pin_page import PinPage
    from app.ui.rail import Rail
    from app.ui.second_person import SecondPerson
    from app.ui.settings_page import SettingsPage
    from app.ui.theme import Palette
    from app.ui.trouble_page import TroublePage


def made_list(word: str, palette: Palette) -> ListPage:
    """The unfinished sales, or the latest ones."""
    from app.ui.list_page import queue_page, sales_page

    return queue_page(palette) if word == "Queue" else sales_page(palette)


def made_help() -> HelpPage:
    """The keys."""
    from app.ui.help_page import HelpPage

    return HelpPage()


def made_evidence(palette: Palette, decided: Callable[[str], None], left: Callable[[], None]) -> EvidencePage:
    """What is known of one sale. `decided` is told of the sale, `left` where nothing was."""
    from app.ui.evidence_page import EvidencePage

    page = EvidencePage(palette)
    page.decided.connect(decided)
    page.left.connect(left)
    return page


def made_trouble(palette: Palette, leaving: Callable[[], object], put_back: Callable[[], object]) -> TroublePage:
    """Why the till cannot be used as it is. `leaving` closes it, `put_back` wants the backup in its place."""
    from app.ui.trouble_page import TroublePage

    page = TroublePage(palette)
    page.leaving.connect(leaving)
    page.put_back_chosen.connect(put_back)
    return page


def made_settings(till: Till, file: SettingsFile, palette: Palette) -> SettingsPage:
    """The providers, the printers and the export."""
    from app.services.permissions import May
    from app.ui.settings_page import SettingsPage

    file.see_that_allowed = partial(till.people.may, May.SETTINGS)
    return SettingsPage(till, file, palette)


def made_gate(till: Till, pages: Pages, rail: Rail, window: QObject) -> tuple[Locking, SecondPerson]:
    """What locks the window of a till with people, and what asks a second one of them."""
    from app.ui.locking import Locking
    from app.ui.pin_page import PinPage
    from app.ui.second_person import SecondPerson

    sign_in, yes = pages.page("SignIn"), pages.page("Second")
    if not isinstance(sign_in, PinPage) or not isinstance(yes, PinPage):
        raise TypeError("both pages ask for a PIN")
    locking = Locking(till.people, pages, sign_in, till.shop.lock_after_s, window)
    locking.entered.connect(rail.show_person)
    rail.lock_wanted.connect(locking.lock)
    return locking, SecondPerson(till.people, yes, window)


def made_sign_in() -> PinPage:
    """Who is at the till."""
    from app.ui.pin_page import PinPage

    return PinPage("Sign in", may_leave=False)


def made_yes() -> PinPage:
    """Who says yes to what another one does."""
    from app.ui.pin_page import PinPage

    return PinPage("Say yes to it", may_leave=True)
