"""The till: its services joined, as the window and the terminal use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from app.domain.sale import Sale
from app.services.beside import Beside
from app.services.clock import Clock
from app.services.deciding import Deciding
from app.services.desk import Desk
from app.services.dossier import Dossiers
from app.services.draining import Draining
from app.services.drawer_papers import DrawerPapers
from app.services.finding import Finding
from app.services.float_agreement import FloatAgreement
from app.services.floats import Floats
from app.services.keys import Keys
from app.services.lines import Lines
from app.services.papers import Papers
from app.services.people import People
from app.services.pepper import Pepper
from app.services.permissions import May
from app.services.printers import Printers
from app.services.provider_book import ProviderBook
from app.services.putting_back import PuttingBack
from app.services.recovery import recover
from app.services.selling import Selling
from app.services.settings_noted import note_secret, note_settings
from app.services.settling import Settling
from app.services.shifts import Shifts
from app.services.shop import Shop
from app.services.soundness import Soundness
from app.services.steps import Steps
from app.store.database import told_as_trouble
from app.store.till_file import FILE, TillFile


@dataclass(frozen=True, slots=True)
class News:
    """Who is told that a sale, or its paper, has changed: the one call that goes back up."""

    listeners: list[Callable[[str], None]] = field(default_factory=list)

    def sale(self, sale: Sale) -> None:
        """A sale's state changed."""
        self.reference(sale.reference)

    def reference(self, reference: str) -> None:
        """Something about the sale of this reference changed."""
        for listener in self.listeners:
            listener(reference)


@dataclass(frozen=True, slots=True)
class Till:
    """One till, open for selling."""

    shop: Shop
    file: TillFile
    book: ProviderBook
    clock: Clock
    keys: Keys
    people: People
    news: News
    beside: Beside
    lines: Lines
    floats: Floats
    soundness: Soundness
    selling: Selling
    deciding: Deciding
    settling: Settling
    draining: Draining
    papers: Papers
    float_agreement: FloatAgreement
    shifts: Shifts
    drawer_papers: DrawerPapers
    finding: Finding
    putting_back: PuttingBack
    desk: Desk
    dossiers: Dossiers

    def recover(self) -> list[str]:
        """After any stop, before anything is sent. Returns the sales whose paper nobody has seen."""
        with told_as_trouble(self.file.home / FILE):
            note_settings(self.file, self.shop.settings, self.clock.now())
            recover(self.file, self.clock, self.papers.printers.first)
            return self.papers.recover()

    async def close(self) -> None:
        """Store what is on its way and see a backup that is being made through, then let the printer, the line and the
        file go.
        """
        self.soundness.end()
        await self.settling.finish()
        await self.papers.close()
        await self.book.close()
        await self.beside.finish()
        self.file.close()


def join(shop: Shop, file: TillFile, book: ProviderBook, clock: Clock, keys: Keys) -> Till:
    """Join the services of one till."""
    news, lines, floats = News([lambda _: file.keep_count()]), Lines(shop.timing.query_schedule), Floats(file, clock)
    soundness = Soundness(file)

    def changed(sale: Sale) -> None:
        news.sale(sale)
        draining.wake()

    people = People(file, Pepper(file, keys), clock)
    keys.see_that_allowed = partial(people.may, May.SETTINGS)
    if file.lock is not None:  # one who only reads beside an open window writes no journal
        keys.told_kept = partial(note_secret, file, people, clock)
    printers = Printers(shop.printer, shop.stand_in)
    papers = Papers(file, book, shop, printers, people, clock, news.reference)
    float_agreement = FloatAgreement(file, book, people, clock)
    shifts = Shifts(file, book, float_agreement, people, shop, clock)
    steps = Steps(file, book, lines, clock, shop, printers, changed)
    settling = Settling(file, book, steps, floats, soundness, people, clock, shop)
    draining = Draining(settling, file, lines, clock, shop)
    return Till(
        shop=shop,
        file=file,
        book=book,
        clock=clock,
        keys=keys,
        people=people,
        news=news,
        beside=Beside(),
        lines=lines,
        floats=floats,
        soundness=soundness,
        selling=Selling(file, book, lines, people, shop, clock, changed),
        deciding=Deciding(file, people, clock, changed, printers),
        settling=settling,
        draining=draining,
        papers=papers,
        float_agreement=float_agreement,
        shifts=shifts,
        drawer_papers=DrawerPapers(file, papers, shifts, people, shop, clock),
        finding=Finding(file, book, people, clock, shop),
        putting_back=PuttingBack(file, people),
        desk=Desk(file, book, people, clock),
        dossiers=Dossiers(file, book, papers, people, shop, clock),
    )
