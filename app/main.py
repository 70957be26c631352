"""The front door: the only place that builds the parts and joins them. Nobody imports it."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import cli
from app.domain.said import said, to_say
from app.paths import home_folder, outside_folder
from app.terminal.front import Front
from app.terminal.words import FAULT

if TYPE_CHECKING:
    import asyncio

    from app.domain.sale import Sale
    from app.domain.trouble import Damaged
    from app.providers.base import Profile, Provider
    from app.services.keys import Keys
    from app.services.till import Till
    from app.settings import Settings
    from app.settings_file import SettingsFile
    from app.store.till_file import TillFile
    from app.ui.window import TillWindow

THREADS_TURN_S = 0.001
"""How long another thread may keep the window waiting: the line, the printer, a backup."""

_PUTTING_BACK = to_say(
    "What is left of it is kept. What was sent since the backup is asked about; nothing is sent again. What was queued"
    " since then and has not left waits for you. Money that went back, cash that was moved and people who were let go"
    " since then are not known of: the next Z says that the file was put back."
)


def main() -> None:
    """`tokentill`."""
    cli(obj=front(), prog_name="tokentill")


def front() -> Front:
    """What the terminal's commands stand on."""
    return Front(
        home=home_folder,
        open_till=_open_till,
        read_till=_read_till,
        settings=_settings_file,
        demo=_demo,
        window=_window,
        sandbox=_sandbox,
        has_display=_has_display,
        is_made=_is_made,
    )


def _open_till(home: Path, who: str) -> Till:
    """A home opened for selling, with its settings. Raises Trouble in words."""
    from app.log import log_to
    from app.services.keys import Keys

    settings = _settings(home)
    log_to(home)
    return _joined_for_selling(home, settings, Keys(home), who, outside_folder())


def _is_made(home: Path) -> bool:
    from app.store.till_file import FILE

    return (home / FILE).exists()


def _read_till(home: Path) -> Till:
    """A home opened beside whoever sells from it; made, where nobody has sold from it yet."""
    from app.services.keys import Keys
    from app.store.till_file import read_till

    settings, keys = _settings(home), Keys(home)
    if not _is_made(home):
        return _open_till(home, "a command in a terminal")
    file = read_till(home, settings.till.number, keys.kept_journal_key)
    return _joined(settings, keys, file)


def _settings_file(home: Path) -> SettingsFile:
    from app.providers.registry import KINDS
    from app.settings_file import SettingsFile

    return SettingsFile(home, KINDS)


def _settings(home: Path) -> Settings:
    from app.providers.registry import KINDS
    from app.settings import load

    settings = load(home, KINDS)
    _check_phones(settings)
    return settings


def _check_phones(settings: Settings) -> None:
    """Raise BadInput for a phone_default that no telephone can have."""
    from app.domain.trouble import BadInput
    from app.providers.registry import KINDS
    from app.services.phones import parse_phone
    from app.settings import FILE, profiles_of

    for profile in profiles_of(settings, KINDS).values():
        try:
            parse_phone(profile.phone_default, KINDS[profile.kind].traits_of(profile).currency)
        except BadInput as bad:
            raise BadInput(
                said("{file}: the phone_default of {name} cannot be used. {why}", file=FILE, name=profile.name, why=bad)
            ) from None


def _joined_for_selling(home: Path, settings: Settings, keys: Keys, who: str, outside: Path | None = None) -> Till:
    from app.services.clock import Clock
    from app.services.keys import this_machine
    from app.store.till_file import open_till

    number, waits = settings.till.number, settings.timing.query_schedule
    now, key = Clock().now(), keys.journal_key
    file = open_till(home, number, this_machine(), who, key, now, waits=waits, outside=outside)
    return _joined(settings, keys, file)


def _joined(settings: Settings, keys: Keys, file: TillFile) -> Till:
    from app.providers.registry import KINDS
    from app.services.clock import Clock
    from app.services.provider_book import ProviderBook
    from app.services.till import join
    from app.settings import profiles_of
    from app.shop_settings import shop_of

    profiles, off = profiles_of(settings, KINDS), profiles_of(settings, KINDS, enabled=False)

    def connected(profile: Profile) -> Provider:
        return KINDS[profile.kind].connect(profile, keys.secrets_of(profile), settings.timing.request_deadline)

    return join(shop_of(settings, file.home), file, ProviderBook(profiles, KINDS, connected, off), Clock(), keys)


@contextmanager
def _demo() -> Iterator[Callable[[], Till]]:
    """A sandbox in a process of its own and a throw-away home; both are gone afterwards."""
    import tempfile

    from app.demo import SECRETS, demo_settings
    from app.practice import sandbox
    from app.services.keys import Keys

    folder = tempfile.TemporaryDirectory(prefix="tokentill-demo-", ignore_cleanup_errors=True)
    with folder as name, sandbox() as addresses:
        home = Path(name)
        keys = Keys(home, given=SECRETS)
        yield lambda: _joined_for_selling(home, demo_settings(addresses), keys, "the demo")


def _sandbox(port: int, for_another: bool) -> None:
    from app.sandbox.server import run

    run(port, for_another=for_another)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(open_till: Callable[[], Till], home: Path | None) -> int:
    """The till's window, shown and taking keys before anything else is loaded; the till behind it comes next. It speaks
    the language of the home, English where there is none.
    """
    from PySide6.QtWidgets import QApplication

    from app.ui.first_frame import show_first_frame
    from app.ui.language import language_of, speak
    from app.ui.window import TillWindow

    application = QApplication(["tokentill"])
    application.setQuitOnLastWindowClosed(False)
    if home is not None:
        speak(language_of(home))
    window = TillWindow()
    show_first_frame(window, application)

    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    import qasync

    from app.log import log_bug

    sys.excepthook = log_bug
    sys.setswitchinterval(THREADS_TURN_S)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        loop.set_default_executor(ThreadPoolExecutor(4, thread_name_prefix="till"))
        status: int = loop.run_until_complete(_run_window(window, open_till))
        return status


async def _opened_behind(
    window: TillWindow, open_till: Callable[[], Till], closed: asyncio.Event
) -> tuple[Till, list[str]] | None:
    """The till and whose paper was cut off, also after a backup was put back; None once the window was closed because
    the till could not be opened.
    """
    from app.domain.trouble import Damaged, HomeHeld, NotSetUp, Trouble
    from app.ui.doorbell import ring

    while not closed.is_set():
        try:
            return await _recovered(open_till())
        except HomeHeld as held:
            if ring(held.home):
                sys.stderr.write(f"{held}\n")
                return None
            window.show_trouble(str(held))
        except Damaged as damaged:
            await _offer_backup(window, damaged, closed)
            continue
        except NotSetUp as none:
            if not _is_made(none.home):
                raise
            window.show_trouble(str(none))
        except Trouble as trouble:
            window.show_trouble(str(trouble))
        except Exception:
            logging.getLogger(__name__).exception("the till could not be opened")
            window.show_trouble(said(FAULT))
        await closed.wait()
    return None


async def _recovered(till: Till) -> tuple[Till, list[str]]:
    """The till, recovered, and whose paper was cut off; closed again where that cannot be done."""
    import asyncio

    from app.services.keys import PRACTICE

    try:
        if PRACTICE in till.book.names:
            from app.practice import SANDBOX

            await asyncio.to_thread(SANDBOX.begin, till.book.profile(PRACTICE).base_url)
        # The keyring may be slow, or ask the person; the first event needs its key, and this is before any can happen.
        await asyncio.to_thread(till.keys.journal_key, till.file.home_id)
        await till.soundness.begin()
        return till, till.recover()
    except BaseException:
        await till.close()
        raise


async def _offer_backup(window: TillWindow, damaged: Damaged, closed: asyncio.Event) -> None:
    """Say that the till's file is damaged, and put its newest good backup back if a person wants that."""
    import asyncio

    from app.domain.trouble import Trouble
    from app.services.figures import when_text
    from app.services.keys import Keys
    from app.store.backup_files import newest_good, put_back

    home, chosen = damaged.path.parent, asyncio.Event()
    backup = await asyncio.to_thread(newest_good, home)
    sales, language = await asyncio.to_thread(_still_read, home)
    if backup is None:
        none = said("There is no backup in {folder} that can be read.", folder=home / "backups")
        window.show_trouble(f"{damaged} {none}", sales=sales, language=language)
        await closed.wait()
        return
    window.put_back_chosen.connect(chosen.set)
    window.closed.connect(chosen.set)
    made = when_text(backup.made_at, language)
    window.show_trouble(f"{damaged} {said(_PUTTING_BACK)}", made, sales, language)
    await chosen.wait()
    try:
        if not closed.is_set():
            await asyncio.to_thread(put_back, home, backup, Keys(home).journal_key)
            window.foot.tell(
                said("The backup of {made} is in place. F3 shows what it left to be looked at.", made=made), "waiting"
            )
    except Trouble as trouble:
        window.show_trouble(str(trouble))
        await closed.wait()


def _still_read(home: Path) -> tuple[list[Sale], str]:
    """The sales of a damaged home that can still be read, none where nothing can, and the shop's language."""
    from app.domain.trouble import Trouble
    from app.services.keys import Keys
    from app.services.still_read import still_read
    from app.store.till_file import read_till

    settings = _settings(home)
    try:
        file = read_till(home, settings.till.number, Keys(home).kept_journal_key)
    except Trouble:
        return [], settings.till.language
    try:
        return still_read(file), settings.till.language
    finally:
        file.close()


async def _run_window(window: TillWindow, open_till: Callable[[], Till]) -> int:
    """Open the till behind the window, and stay until the window has closed it; where damage was met meanwhile, or a
    backup is to be put back, go on in another as at a start.
    """
    import asyncio
    import signal

    from app.domain.trouble import NotSetUp
    from app.store.database import damaged
    from app.store.places import Place
    from app.store.till_file import FILE
    from app.ui.language import speak
    from app.ui.putting_back import put_back_chosen

    damage: Damaged | None = None
    while True:
        closed = asyncio.Event()
        window.closed.connect(closed.set)
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows has no such thing
                asyncio.get_running_loop().add_signal_handler(number, window.close)
        if damage is not None:
            await _offer_backup(window, damage, closed)
        try:
            opened = await _opened_behind(window, open_till, closed)
        except NotSetUp as none:
            from app.new_till import set_up

            file, new = _settings_file(none.home), Place(outside_folder(), none.home).see_that_new
            if not (language := await set_up(file, new, window.show_first_start, window.closed.connect)):
                return 0
            if language != "en":  # what is in sight was said in English
                speak(language)
                window = _in_place_of(window)
                window.show_first_start(None)
            continue
        if opened is None:
            return 1
        till, cut_off = opened
        await _use(window, till, cut_off, closed)
        if not (till.file.damage.met or till.putting_back.chosen):
            return 0
        damage = damaged(till.file.home / FILE) if till.file.damage.met else None
        window = _in_place_of(window)
        await put_back_chosen(window, till)


async def _use(window: TillWindow, till: Till, cut_off: list[str], closed: asyncio.Event) -> None:
    """Sell in the window until it has closed the till, which it does at once where damage is met."""
    import asyncio
    import gc

    loop = asyncio.get_running_loop()
    window.use(till, _settings_file(till.file.home), cut_off=cut_off)
    if till.shop.letterhead.no_logo:
        window.foot.tell(till.shop.letterhead.no_logo, "waiting")
    till.file.damage.tell(lambda: loop.call_soon(window.close))
    # What is here now stays until the end: a full collection would look through it all, and hold up a key for it.
    gc.collect()
    gc.freeze()
    if window.warming is not None:
        await asyncio.wait([window.warming])
        gc.collect()  # what the first receipt takes stays too
        gc.freeze()
    await closed.wait()


def _in_place_of(window: TillWindow) -> TillWindow:
    """Another window where this one was: nothing in it knows the till that was closed."""
    from app.ui.window import TillWindow

    another = TillWindow()
    another.restoreGeometry(window.saveGeometry())
    another.sell.aside.take_over(window.sell.aside.let_go())  # drafts, of which no file knows
    another.show()
    window.deleteLater()
    return another
