"""The papers of a shift: X, a look at one that goes on, and Z, its closing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.money import Money
from app.services.figures import column_text, when_text
from app.services.float_paper import FloatLine, float_lines
from app.services.paper_head import paper_head
from app.services.receipt_words import ReceiptWords, receipt_words
from app.services.shop import Shop
from app.store.drawer_proof import Changed
from app.store.shifts import BegunAnew, PutBack
from printing.document import Columns, Cut, Document, Line, Rule, Text

_SHOWN_OF_HEAD = 16


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of something there were, and what they come to, which is zero or more."""

    count: int
    total: Money


@dataclass(frozen=True, slots=True)
class Takings:
    """One currency of a shift; every amount is in it, and zero or more, but for what is expected.

    `tokens` and `bills` are what each company sold, without sandbox sales; `mobile_money` is the part of both that
    never was in the drawer. `unfinished` and `owed` are what was taken, now or earlier, and is not sold yet, or is to
    be given back; `given_back` is what went back, in cash or not, and `refunds` the cash of it. `counted` is None where
    nobody has counted. `commission` is what each profile's provider pays for what was sold: it is in no cash.
    """

    tokens: tuple[tuple[str, Tally], ...]
    bills: tuple[tuple[str, Tally], ...]
    mobile_money: Tally
    unfinished: Tally
    owed: Tally
    given_back: Tally
    at_the_start: Money
    cash_for_sales: Money
    cash_in: Tally
    cash_out: Tally
    refunds: Tally
    expected: Money
    counted: Money | None = None
    commission: tuple[tuple[str, Money], ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A count of the drawer that was not accepted: when, by whom, "" where nobody signs in, and what was counted."""

    at: datetime
    by: str
    amounts: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a shift: its Z number, when and by whom, "" where nobody signs in. `alone`: the shop lets one person
    do what takes two. `accepted_by`: who said yes to a difference, or to what was changed; "" where nobody had to.
    """

    z: int
    at: datetime
    by: str
    alone: bool = False
    accepted_by: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """What a shift's paper says, as it stood at `as_of`. `closing` is None while it goes on, and `opened_by` ""
    where nobody signs in.

    `unfinished` are the references of sales of which nobody knows yet how they end, and `openings` is how often the
    drawer was opened without a sale. `floats` are those at the providers. `journal_head` is the hash of the newest
    event, in hexadecimal digits. `put_back` is how often an older file took the place of the till's since the closing
    before, and `missing_z` the first and the last closing that got a number and are not in it. `unproved` are the
    sales that were found by a line of references.log which may have been changed, each with what it says was paid.
    `begun_anew`: it is a new till in the folder of another one. `counts` are those of the drawer before the last one.
    `wrong_pins` and `unlocks` are how often a PIN was typed wrong, and unlocked by somebody else.
    `test_sales` is how many sales of test systems were taken meanwhile: they are in none of the sums. `changed` is
    what of the shift is not as its events say, and is counted as it stands all the same.
    """

    opened_at: datetime
    opened_by: str
    as_of: datetime
    takings: tuple[Takings, ...]
    openings: int
    unfinished: tuple[str, ...]
    journal_head: str
    closing: Closing | None = None
    floats: tuple[FloatLine, ...] = ()
    put_back: tuple[PutBack, ...] = ()
    missing_z: tuple[int, int] | None = None
    unproved: tuple[tuple[str, Money], ...] = ()
    begun_anew: tuple[BegunAnew, ...] = ()
    counts: tuple[Count, ...] = ()
    wrong_pins: int = 0
    unlocks: int = 0
    test_sales: int = 0
    changed: Changed = field(default_factory=Changed)

    @property
    def times_counted(self) -> int:
        """How often the drawer was counted, the last time included."""
        return len(self.counts) + any(one.counted is not None for one in self.takings)


def shift_paper(shift: Shift, shop: Shop, copy: int) -> Document:
    """X of a shift that goes on, which says so in its largest letters, or Z of one that is closed, with its number.

    `copy` is 0 for the original.
    """
    say, closing = receipt_words(shop.language), shift.closing
    largest = say("z", number=closing.z) if closing else say("x")
    title = say("shift_closed" if closing else "shift_goes_on")
    lines: list[Line] = [Text(largest, bold=True, size=3, align="center")]
    lines += [
        *paper_head(shop, title, shift.as_of, copy=copy),
        *_when_and_by_whom(shift, shop),
        *_older_file(shift, shop),
        *_changed(shift.changed, shop),
    ]
    for takings in shift.takings:
        lines += [*_sales(takings, shop, say), *_drawer(takings, shop, say)]
    lines += _counts(shift, shop)
    for one in shift.floats:
        lines += float_lines(one, shop, say)
    lines += _left_open(shift, say)
    if closing and closing.alone:
        lines += [Rule(), Text(say("alone"))]
    return Document((*lines, Cut()))


def _when_and_by_whom(shift: Shift, shop: Shop) -> list[Line]:
    say, language = receipt_words(shop.language), shop.language
    lines: list[Line] = [
        Columns(say("opened"), when_text(shift.opened_at, language)),
        Columns(say("done_by"), shift.opened_by or say("the_till")),
    ]
    if shift.closing:
        lines.append(Columns(say("closed"), when_text(shift.closing.at, language)))
        lines.append(Columns(say("done_by"), shift.closing.by or say("the_till")))
        if shift.closing.accepted_by:
            lines.append(Columns(say("accepted_by"), shift.closing.accepted_by))
    return lines


def _older_file(shift: Shift, shop: Shop) -> list[Line]:
    """That this count rests on an older file, or on a new one, in sentences; nothing where it does not."""
    say, told = receipt_words(shop.language), []
    for new in shift.begun_anew:
        numbers = ", ".join(map(str, new.numbers))
        words = "begun_anew_after" if new.z else "begun_anew"
        told.append(say(words, at=when_text(new.at, shop.language), numbers=numbers, z=new.z))
    for one in shift.put_back:
        words = "found_older" if one.by_hand else "put_back_by" if one.by else "put_back"
        told.append(say(words, at=when_text(one.at, shop.language), name=one.by))
        if one.known_until is not None:
            told.append(say("known_until", at=when_text(one.known_until, shop.language)))
    if shift.put_back:
        told.append(say("not_known_since"))
    if shift.missing_z is not None:
        first, last = shift.missing_z
        told.append(say("z_missing" if first == last else "zs_missing", first=first, last=last))
    if shift.unproved:
        told.append(say("unproved"))
    lines: list[Line] = [Text(sentence, bold=True) for sentence in told]
    for reference, amount in shift.unproved:
        lines.append(Columns(f"{reference} {amount.currency}", column_text(amount, shop.language)))
    return [Rule(), *lines] if lines else []


def _changed(changed: Changed, shop: Shop) -> list[Line]:
    """What was changed by hand and is counted below as it stands, each named; nothing where nothing was."""
    if not changed:
        return []
    say = receipt_words(shop.language)
    lines: list[Line] = [Rule(), Text(say("changed"), bold=True)]
    lines += [Text(say("changed_sale", reference=reference), bold=True) for reference in changed.sales]
    lines += [Text(say("changed_cash", number=f"{shop.number:03}-{one}"), bold=True) for one in changed.cash]
    if changed.floats:
        lines.append(Text(say("changed_floats"), bold=True))
    if changed.shift:
        lines.append(Text(say("changed_shift"), bold=True))
    if changed.events:
        lines.append(Text(say("changed_events"), bold=True))
    return lines


def _sales(takings: Takings, shop: Shop, say: ReceiptWords) -> list[Line]:
    """What each company sold, bills apart, under the currency that all columns below it are in."""
    lines: list[Line] = [Rule("="), Text(takings.expected.currency, bold=True, size=2, align="center")]
    for heading, sold in (("tokens_sold", takings.tokens), ("bills_paid", takings.bills)):
        lines.append(Text(say(heading), bold=True))
        lines += [_tally(company, tally, shop) for company, tally in sold]
        if not sold:
            lines.append(Text(say("none")))
    tallies = [tally for _, tally in takings.tokens + takings.bills]
    total = sum((tally.total for tally in tallies), Money(0, takings.expected.currency))
    together = say("all_sales", count=sum(tally.count for tally in tallies))
    lines.append(Columns(together, column_text(total, shop.language), bold=True))
    lines += [Text(say("of_it"), bold=True), _tally(say("mobile_money"), takings.mobile_money, shop)]
    lines.append(Text(say("not_sold"), bold=True))
    others = (("not_finished", takings.unfinished), ("owed", takings.owed), ("went_back", takings.given_back))
    return [*lines, *(_tally(say(name), tally, shop) for name, tally in others), *_commission(takings, shop, say)]


def _commission(takings: Takings, shop: Shop, say: ReceiptWords) -> list[Line]:
    """What the providers pay the shop for what was sold; nothing is said of it where no setting does."""
    lines: list[Line] = [Columns(profile, column_text(one, shop.language)) for profile, one in takings.commission]
    return [Text(say("commission"), bold=True), *lines] if lines else []


def _drawer(takings: Takings, shop: Shop, say: ReceiptWords) -> list[Line]:
    """The drawer's cash, as a column that adds up to what is expected in it, and what was counted beside it."""

    def amount(money: Money) -> str:
        return column_text(money, shop.language)

    lines: list[Line] = [
        Rule(),
        Text(say("in_the_drawer"), bold=True),
        Columns(say("at_the_start"), amount(takings.at_the_start)),
        Columns(say("cash_for_sales"), amount(takings.cash_for_sales)),
        _tally(say("put_in"), takings.cash_in, shop),
        _tally(say("taken_out"), _taken(takings.cash_out), shop),
        _tally(say("given_back"), _taken(takings.refunds), shop),
        Columns(say("expected"), amount(takings.expected), bold=True),
    ]
    if takings.counted is None:
        return [*lines, Text(say("not_counted"))]
    difference = takings.counted - takings.expected
    lines += [
        Columns(say("counted"), amount(takings.counted), bold=True),
        Columns(say("difference"), amount(difference), bold=True),
    ]
    if difference.minor:
        lines.append(Text(say("too_little" if difference.minor < 0 else "too_much"), bold=True))
    return lines


def _counts(shift: Shift, shop: Shop) -> list[Line]:
    """How often the drawer was counted, and what came of it before: one that is counted until it fits is not blind."""
    say = receipt_words(shop.language)
    if not shift.counts:
        return []
    lines: list[Line] = [Rule(), Columns(say("times_counted"), str(shift.times_counted), bold=True)]
    lines.append(Text(say("counted_before")))
    for one in shift.counts:
        lines.append(Columns(when_text(one.at, shop.language), one.by or say("the_till")))
        lines += [Columns(amount.currency, column_text(amount, shop.language)) for amount in one.amounts]
    return lines


def _left_open(shift: Shift, say: ReceiptWords) -> list[Line]:
    head = shift.journal_head[:_SHOWN_OF_HEAD]
    return [
        Rule("="),
        Columns(say("openings"), str(shift.openings)),
        *_wrong_pins(shift, say),
        Columns(say("unfinished"), str(len(shift.unfinished)), bold=bool(shift.unfinished)),
        *(Text(reference, align="right") for reference in shift.unfinished),
        *([Columns(say("test_sales"), str(shift.test_sales), bold=True)] if shift.test_sales else []),
        Columns(say("journal"), " ".join(head[start : start + 4] for start in range(0, len(head), 4))),
    ]


def _wrong_pins(shift: Shift, say: ReceiptWords) -> list[Line]:
    """Who tries PINs, or unlocks one to try it, is told to whoever reads the paper."""
    if not (shift.wrong_pins or shift.unlocks):
        return []
    return [Text(say("wrong_pins", wrong=shift.wrong_pins, unlocks=shift.unlocks))]


def _tally(name: str, tally: Tally, shop: Shop) -> Line:
    return Columns(f"{tally.count} × {name}", column_text(tally.total, shop.language))


def _taken(tally: Tally) -> Tally:
    """A tally of what left the drawer: its amount is taken from the others of the column."""
    return Tally(tally.count, Money(-tally.total.minor, tally.total.currency))
