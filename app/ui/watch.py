"""What is kept up with while a till is open: sales that change, papers to print, the float, the line, the time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.said import said
from app.domain.sale import Sale, SaleState
from app.domain.trouble import Trouble
from app.ui.foot import Foot
from app.ui.moments import state_words
from app.ui.news_words import broken_words, came_words, where
from app.ui.shown_sale import SHOWN_AFTER_S, whose_words
from app.ui.slots import start
from app.ui.sounds import Sounds
from app.ui.top_bar import TopBar

if TYPE_CHECKING:
    from app.services.doctor import Check
    from app.services.till import Till

_BALANCE_EVERY_S = 600
_PAPER_FIRST_S = 0.5
_WATCHDOG_AFTER_S = 2.0
_CHAIN_EVERY_S = 3600.0
_LOADED_AFTER_S = 2.0
SHOWN_AT_THE_LATEST_S = 0.1
"""How long news may follow upon news before the first of them is shown all the same."""


class Watch(QObject):
    """Watches one till for the bar and the foot. `changed` passes on a sale that has changed, or whose paper has.

    `in_sight` says whether the cashier has a sale before their eyes; of any other that ends, the foot tells.
    """

    changed = Signal(object)

    def __init__(self, till: Till, bar: TopBar, foot: Foot, in_sight: Callable[[str], bool]) -> None:
        super().__init__(bar)
        self._till = till
        self._bar = bar
        self._foot = foot
        self._in_sight = in_sight
        self._sounds = Sounds(lambda: till.shop.sounds)
        self._provider = till.book.names[0]
        self._tasks: set[asyncio.Task[None]] = set()
        self._read_soon: set[str] = set()
        self._heard: set[str] = set()
        self._came: dict[str, Sale] = {}
        self._told_of = ("", "")
        self._told_until = till.clock.now()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(int(SHOWN_AFTER_S * 1000))
        self._soon.timeout.connect(self._show_heard)
        self._unseen_since = 0.0
        self._no_backup, self._is_late, self._broken = "", False, ""
        self._last_z = till.shifts.latest_z
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)

    def begin(self, warmed_up: asyncio.Task[None]) -> None:
        """Settle what is due, print what waits, read the float; and again whenever it is time.

        `warmed_up` ends when what the first receipt takes is loaded.
        """
        self.show_printer()
        self._show_unfinished()
        self._show_times()
        self._second.start()
        self._till.news.listeners.append(self._hear)
        self._own(self._after(warmed_up, self._till.draining.run))
        self._own(self._after(warmed_up, self._keep_balance))
        self._own(self._keep_watch())
        self._print_waiting()

    async def end(self) -> None:
        """Stop asking by itself, see what is on its way stored and begun to be printed, and stop watching."""
        await self._stop_asking()
        await self._till.settling.finish()
        self._stop_hearing()

    async def let_go(self) -> None:
        """Stop watching; what is on its way goes on."""
        await self._stop_asking()
        self._stop_hearing()

    async def _stop_asking(self) -> None:
        self._second.stop()
        self._soon.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _stop_hearing(self) -> None:
        self._soon.stop()
        if self._hear in self._till.news.listeners:  # the window may be closed while its language changes
            self._till.news.listeners.remove(self._hear)
        self._heard.clear()

    async def _after(self, warmed_up: asyncio.Task[None], go_on: Callable[[], Awaitable[None]]) -> None:
        """Go on the line, but not beside what is loaded: each of the two holds up the other, and both the keys.

        What is loaded may wait for a printer that says nothing.
        """
        await asyncio.wait({warmed_up}, timeout=_LOADED_AFTER_S)
        await go_on()

    def _own(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin what ends with the watch at the latest."""
        task = start(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def watch_provider(self, provider: str) -> None:
        """Show the float and the line of this profile from now on."""
        self._provider = provider
        self.show_line()
        self._show_times()
        if self._tasks:
            self._own(self.read_balance(provider))

    def show_line(self) -> None:
        """Show what is known of the line."""
        line = self._till.lines.of(self._provider)
        since = f"{line.since.astimezone():%H:%M}" if line.down and line.since is not None else ""
        self._bar.show_line(line.state_words(), since, "trouble" if line.down else "done" if line.word else "plain")

    def show_printer(self) -> None:
        """Show the printer as one that has printed nothing yet."""
        printer = self._till.papers.printers.first.transport
        self._bar.show_printer(printer if printer in ("none", "screen") else "", "")

    async def read_balance(self, provider: str) -> None:
        """Ask the provider for the float, and show it with its age; where it cannot be read the old one stays."""
        from app.services.balances import has_float, read_balance

        with suppress(Trouble):  # the line says what is wrong; and the profile may have been removed meanwhile
            if has_float(self._till, provider):
                await read_balance(self._till, provider)
        self.show_line()
        self._show_balance()

    def _read_balance_after(self, provider: str) -> None:
        """After a sale, once its receipt is on its way; for all that are sold meanwhile together."""
        if provider not in self._read_soon:
            self._read_soon.add(provider)
            self._own(self._read_balance_soon(provider))

    async def _read_balance_soon(self, provider: str) -> None:
        try:
            await asyncio.sleep(_PAPER_FIRST_S)
        finally:
            self._read_soon.discard(provider)
        await self.read_balance(provider)

    async def _keep_balance(self) -> None:
        while True:
            await self.read_balance(self._provider)
            line, wait = self._till.lines.of(self._provider), float(_BALANCE_EVERY_S)
            if line.down and line.retry_at is not None:  # so that an outage is not told for longer than it lasts
                wait = (line.retry_at - self._till.clock.now()).total_seconds()
            await asyncio.sleep(min(max(1.0, wait), _BALANCE_EVERY_S))

    async def _keep_watch(self) -> None:
        """See that all that must hold does, a while after the start and whenever a day has ended, and copy the file."""
        from app.services.days import beginning_of
        from app.services.watchdog import look_at_the_chain, look_over

        await asyncio.sleep(_WATCHDOG_AFTER_S)
        while True:
            broken = await look_over(self._till)
            self._tell_broken(broken)
            await self._back_up(quietly=bool(broken))
            midnight = beginning_of(self._till.clock.now().astimezone().date() + timedelta(days=1))
            while (left_s := self._seconds_until(midnight)) > _CHAIN_EVERY_S:
                await asyncio.sleep(_CHAIN_EVERY_S)
                if broken := await look_at_the_chain(self._till):
                    self._tell_broken(broken)
                await self._back_up(quietly=bool(broken))
            await asyncio.sleep(max(60.0, left_s))

    def back_up_anew(self) -> None:
        """Make today's backup again: the one that there may be is of a till that was not set up yet."""
        self._own(self._back_up(quietly=False, anew=True))

    async def _back_up(self, *, quietly: bool, anew: bool = False) -> None:
        """Make today's backup where there is none yet, here and at the second place. That there is none stands in the
        foot until there is; a place that is absent is told once.
        """
        from app.services.backups import back_up_today, carry_today

        words = await back_up_today(self._till, anew=anew)
        elsewhere, is_trouble = ("", False) if words else await carry_today(self._till)
        before, self._no_backup = self._no_backup, words or elsewhere
        self._is_late = bool(words) or is_trouble
        if self._no_backup and self._no_backup != before and not quietly:
            self._foot.tell(self._no_backup, "trouble" if self._is_late else "waiting", "backup")
        if not self._no_backup:
            self._foot.end("backup")
        self._show_times()

    def _seconds_until(self, then: datetime) -> float:
        return (then - self._till.clock.now()).total_seconds()

    def _tell_broken(self, broken: list[Check]) -> None:
        """What does not hold is told, and stands in the foot until all does again."""
        self._broken = broken_words(broken)
        if broken:
            self._foot.tell(self._broken, "trouble", "doctor")
        else:
            self._foot.end("doctor")

    def _hear(self, reference: str) -> None:
        """The one call that comes up from the services: this sale, or its paper, has changed.

        The paper goes first, for the customer waits for that, and the request before the page that tells of it: to
        draw takes as long as a quick provider's answer. What is shown comes a moment after the last of the news.
        """
        if self._till.file.print_jobs.waiting():
            self._print_waiting()
        if not self._heard:
            self._unseen_since = monotonic()
        self._heard.add(reference)
        if not self._soon.isActive() or monotonic() - self._unseen_since < SHOWN_AT_THE_LATEST_S:
            self._soon.start()

    def _show_heard(self) -> None:
        sales = [self._till.file.sales.load(reference) for reference in self._heard]
        self._heard.clear()
        told_until = self._told_until
        for sale in sales:
            if sale is not None:
                completed = sale.completed_at or told_until
                self._told_until = max(self._told_until, completed)
                self._show(sale, is_new=completed > told_until)

    def _show(self, sale: Sale, *, is_new: bool) -> None:
        from app.services.printer_words import EXPIRED

        if is_new:
            self._read_balance_after(sale.order.provider)
        papers = self._till.papers
        job = papers.newest(sale.reference)
        if job is not None and job.cause != EXPIRED and not papers.on_screen:
            self._bar.show_printer(str(job.state), job.cause, paper_low=papers.paper_low, stood_in=job.stood_in)
        self.show_line()
        self._show_unfinished()
        self.changed.emit(sale)
        self._tell(sale, is_new=is_new)

    def _print_waiting(self) -> None:
        if self._till.papers.has_printer:
            start(self._till.papers.print_waiting())

    def _tell(self, sale: Sale, *, is_new: bool) -> None:
        """Tell of a sale that ended, or wants a person, while nobody was looking at it."""
        words, tone = state_words(sale)
        if self._told_of[1] == sale.reference and not self._came:
            self.forget_news()  # it told of trouble, and of how the sale stood before
        if self._in_sight(sale.reference):
            self._has_seen(sale.reference)
            self._sounds.hear(sale.reference, self._tone_in_sight(sale, tone))
            return
        if not self._may_be_told(sale.reference):
            return
        whose, _meter = whose_words(sale, self._till)
        if is_new:
            self._came[sale.reference] = sale
            self._tell_came()
            self._sounds.hear(next(iter(self._came)), "done")  # of several that come together, the first one's
        elif tone == "trouble" and not self._is_going(sale):
            key, page = where([sale.open or sale.to_give_back])
            self._told_of = page, sale.reference
            self._foot.tell(said("{state}: {whose}. {key} shows it.", state=words, whose=whose, key=key), "trouble")
            self._sounds.hear(sale.reference, "trouble")

    def _may_be_told(self, reference: str) -> bool:
        """Whether whoever is here may see this sale. While nobody is, what comes waits out of sight for them."""
        if self._till.people.pins_asked and self._till.people.here is None:
            return True
        try:
            self._till.finding.see_that_shown(reference)
        except Trouble:
            return False
        return True

    def _tell_came(self) -> None:
        """Tell of all that came out of sight and nobody has seen since."""
        came = list(self._came.values())
        whose, _meter = whose_words(came[-1], self._till)
        key, page = where(sale.to_hand_over for sale in came)
        self._told_of = page, came[0].reference
        self._foot.tell(came_words(came, whose, key), "done")

    def _has_seen(self, reference: str) -> None:
        """Somebody looks at this sale: it is told of no longer."""
        if self._came.pop(reference, None) is None:
            return
        if self._came:
            self._tell_came()
        else:
            self.forget_news()

    def _tone_in_sight(self, sale: Sale, tone: str) -> str:
        """The tone of a sale that is shown: on its way it has none, and a paper that did not come out is trouble."""
        from app.services.printer_words import trouble_of

        if self._is_going(sale):
            return "waiting"
        job = self._till.papers.newest(sale.reference)
        return "trouble" if job is not None and trouble_of(job) else tone

    def _is_going(self, sale: Sale) -> bool:
        """Whether a sale that is not sent yet is on its way there: nobody has to decide about it."""
        just_taken = sale.touched_at == sale.created_at
        return sale.state is SaleState.QUEUED and (just_taken or sale.reference in self._till.settling.working)

    def told_of(self, page: str) -> str:
        """The sale for which the foot leads to this page, of several the one that came first; "" for none.

        With that it was read: the foot forgets it.
        """
        led_to, reference = self._told_of
        if led_to != page:
            return ""
        self.forget_news()
        return reference if self._may_be_told(reference) else ""

    def forget_news(self) -> None:
        """The next sale is begun, the shift has ended or somebody else is here: the foot tells of it no longer."""
        self._came.clear()
        self._told_of = ("", "")
        self._foot.tell("", "quiet")

    def _show_unfinished(self) -> None:
        self._bar.show_unfinished(self._till.file.queue.count())

    def _tick(self) -> None:
        self._show_times()
        if self._last_z != (z := self._till.shifts.latest_z):
            self._last_z = z
            self.forget_news()
        if self._till.file.queue.providers():
            # What is due goes by the wall's clock; the loop's timers stand still while the machine sleeps.
            self._till.draining.wake()

    def _show_times(self) -> None:
        from app.services.provider_health import outage_of

        self._bar.show_time(self._till.clock.now())
        no_backup = self._no_backup if self._is_late else ""
        self._foot.stand(outage_of(self._till, self._provider) or self._broken or no_backup)
        self._show_balance()

    def _show_balance(self) -> None:
        from app.services.balances import has_float
        from app.services.figures import age_text, money_text

        known = self._till.file.known.balance(self._provider)
        if known is None:
            self._bar.balance.show_value(
                said("not read yet") if has_float(self._till, self._provider) else said("not told")
            )
            return
        age = age_text(self._till.clock.now() - known.at)
        short = self._till.lines.of(self._provider).short_of is not None
        caption = said("Float too low, {age}", age=age) if short else said("Float, {age}", age=age)
        tone = "trouble" if short else "plain"
        self._bar.balance.show_value(money_text(known.amount, self._till.shop.language), tone, caption=caption)
