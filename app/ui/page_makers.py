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
    from app.ui.pages import Page
    from app.ui.settings_page import SettingsPage
    from app.ui.sign_in_page import SignInPage
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


def made_lock(
    till: Till, page: Page, window: QObject, locked: Callable[[], None], entered: Callable[[str], None]
) -> Locking:
    """What locks the window of a till with people: `locked` is told then, `entered` the name of who signs in."""
    from app.ui.locking import Locking
    from app.ui.sign_in_page import SignInPage

    if not isinstance(page, SignInPage):
        raise TypeError("a till is unlocked on its own page")
    locking = Locking(till.people, page, till.shop.lock_after_s, window)
    locking.locked.connect(locked)
    locking.entered.connect(entered)
    return locking


def made_sign_in() -> SignInPage:
    """Who is at the till."""
    from app.ui.sign_in_page import SignInPage

    return SignInPage()
