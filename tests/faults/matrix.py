"""The table: every fault, whether a byte left, whether the provider had the request, and what that amounts to.

The rows stand in the order of the measured matrix; what the table says of a vend, STANDS says of every other call.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from app.domain.outcome import Doubt, Reach
from app.domain.sale import SaleState
from tests.faults import strikes, ways, words
from tests.faults.certificates import Shown
from tests.faults.desks import STEPS, Course, Role, Step
from tests.faults.proxy import WELL, Strike, passed_on, swallowed
from tests.faults.selling import End
from tests.faults.strikes import before_reading, reworded, showing, without_tls


class Wire(StrEnum):
    """How the till speaks to the provider."""

    CLEAR = auto()
    TLS = auto()


class Amount(StrEnum):
    """What an exchange amounts to."""

    NOT_SENT = "not sent"
    """Proved: no byte of it left."""
    UNKNOWN = auto()
    DONE = auto()
    """The provider's whole answer came, in whatever dress."""
    HELD = auto()
    """An answer that names another sale."""
    CONFLICT = auto()
    """A token that another sale has."""


class Where(Enum):
    """The calls that a fault can strike."""

    EVERYWHERE = auto()
    MONEY = auto()
    """Those that may move money."""
    GOODS = auto()
    """Those whose whole answer brings what was sold."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A row. `says` is the reason that the sale then names, one of these.

    `restarts`: the till is started anew before the line is back. `arrives`: not had at first, and then it is.
    """

    name: str
    wires: tuple[Wire, ...]
    left: bool
    had: bool
    amounts_to: Amount
    says: frozenset[Reach | Doubt]
    strike: Strike
    where: Where = Where.EVERYWHERE
    restarts: bool = False
    arrives: bool = False

    def amounts_at(self, step: Step) -> Amount:
        """What it amounts to there. Where an answer names nobody, another sale's is known by its token alone."""
        unnamed = step.desk.kind in _NAME_NOBODY and self.amounts_to is Amount.HELD
        return Amount.CONFLICT if unnamed else self.amounts_to

    def strikes(self, step: Step) -> bool:
        """Whether it can strike there."""
        if self.where is Where.MONEY:
            return step.role in (Role.VEND, Role.SUPPLY)
        return step.sells or self.where is Where.EVERYWHERE

    def __str__(self) -> str:
        return self.name


_NAME_NOBODY = frozenset({"onepipe"})
"""Their documents' answers name neither reference nor meter."""

BOTH, TLS, CLEAR = (Wire.CLEAR, Wire.TLS), (Wire.TLS,), (Wire.CLEAR,)
NOT, LEFT, HAD, LOST = False, True, True, False
NOT_SENT, UNKNOWN, DONE = Amount.NOT_SENT, Amount.UNKNOWN, Amount.DONE
HELD, CONFLICT = Amount.HELD, Amount.CONFLICT
MONEY, GOODS = Where.MONEY, Where.GOODS
NO_LINE, NO_TRUST = frozenset({Reach.NO_LINE}), frozenset({Reach.NO_TRUST})
NO_ANSWER, UNREADABLE = frozenset({Doubt.NO_ANSWER}), frozenset({Doubt.UNREADABLE})
KEY, UNPROVED = frozenset({Doubt.KEY_EXPIRED}), frozenset({Doubt.UNPROVED})
NOTHING: frozenset[Reach | Doubt] = frozenset()

_NO_CONNECTION = (
    Fault("nobody listens", BOTH, NOT, LOST, NOT_SENT, NO_LINE, strikes.NOBODY_LISTENS),
    Fault("a name nobody knows", BOTH, NOT, LOST, NOT_SENT, NO_LINE, strikes.NAME_UNKNOWN),
    Fault("a silent name service", BOTH, NOT, LOST, NOT_SENT, NO_LINE, strikes.NAME_SILENT),
    Fault("a SYN black hole", BOTH, NOT, LOST, NOT_SENT, NO_LINE, strikes.SYN_BLACK_HOLE),
    Fault("an authority nobody knows", TLS, NOT, LOST, NOT_SENT, NO_TRUST, showing(Shown.OF_A_STRANGER)),
    Fault("a certificate for another name", TLS, NOT, LOST, NOT_SENT, NO_TRUST, showing(Shown.OF_ANOTHER_NAME)),
    Fault("an expired certificate", TLS, NOT, LOST, NOT_SENT, NO_TRUST, showing(Shown.EXPIRED)),
    Fault("a certificate not yet valid", TLS, NOT, LOST, NOT_SENT, NO_TRUST, showing(Shown.NOT_YET_VALID)),
    Fault("a captive portal behind TLS", TLS, NOT, LOST, NOT_SENT, NO_TRUST, strikes.PORTAL),
    Fault("a name that leads elsewhere", TLS, NOT, LOST, NOT_SENT, NO_TRUST, strikes.HIJACKED),
    Fault("TLS to a plain port that waits", TLS, NOT, LOST, NOT_SENT, NO_LINE, strikes.NO_HANDSHAKE),
    Fault("TLS to a plain port that answers", TLS, NOT, LOST, NOT_SENT, NO_LINE, without_tls(strikes.answer_http)),
    Fault("closed before the handshake", TLS, NOT, LOST, NOT_SENT, NO_LINE, without_tls(strikes.close)),
    Fault("reset before the handshake", TLS, NOT, LOST, NOT_SENT, NO_LINE, without_tls(strikes.reset)),
    Fault("half a handshake", TLS, NOT, LOST, NOT_SENT, NO_LINE, without_tls(strikes.half_a_handshake)),
)

_NO_ANSWER = (
    Fault("reset on accept", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, before_reading(strikes.reset)),
    Fault("closed before it was read", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, before_reading(strikes.close)),
    Fault("never read", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, strikes.NEVER_READ),
    Fault("plain to a TLS port", CLEAR, LEFT, LOST, UNKNOWN, NO_ANSWER, strikes.TLS_PORT),
    Fault("a server that wants a certificate", TLS, LEFT, LOST, UNKNOWN, NO_ANSWER, strikes.WANTS_A_CERTIFICATE),
    Fault("lost and never answered", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, swallowed(ways.never_answer, lasts=True)),
    Fault("had and never answered", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.never_answer, lasts=True)),
    Fault("closed after reading, lost", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, swallowed(ways.close_after_read)),
    Fault("closed after reading, had", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.close_after_read)),
    Fault("reset after reading, lost", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, swallowed(ways.reset_after_read)),
    Fault("reset after reading, had", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.reset_after_read)),
    Fault("reset within the body", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.reset_within_body)),
    Fault("a short body", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.short_body)),
    Fault("chunks cut off", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.chunks_cut)),
    Fault("headers cut off", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.headers_cut)),
    Fault("a garbage status", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.no_http)),
    Fault("100 Continue and no more", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.only_continued)),
    Fault("a slow-loris body", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.slow_drip, lasts=True)),
    Fault("slow headers", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.slow_headers, lasts=True)),
    Fault("a body over the cap", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.too_long)),
    Fault("2 GB declared", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.huge)),
    Fault("bad gzip", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.bad_gzip)),
    Fault("a gzip bomb", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, passed_on(ways.gzip_bomb)),
    Fault("an answer too late", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, strikes.TOO_LATE),
    Fault("an answer too late, then a restart", BOTH, LEFT, HAD, UNKNOWN, NO_ANSWER, strikes.TOO_LATE, restarts=True),
    Fault("a request that arrives late", BOTH, LEFT, LOST, UNKNOWN, NO_ANSWER, strikes.PASSED_ON_LATE, arrives=True),
)

_NOT_ITS_ANSWER = (
    Fault("cut off by closing", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.truncated_to_close)),
    Fault("half of the JSON", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.truncated_json)),
    Fault("an empty body", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.empty)),
    Fault("a list", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.as_list)),
    Fault("bytes that are no text", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.no_utf8)),
    Fault("a name that leads to a portal", CLEAR, LEFT, LOST, UNKNOWN, UNREADABLE, strikes.HIJACKED),
    Fault("a page in place of the answer", BOTH, LEFT, LOST, UNKNOWN, UNREADABLE, swallowed(ways.page)),
    Fault("302 to a sign-in page", BOTH, LEFT, LOST, UNKNOWN, UNREADABLE, swallowed(ways.moved)),
    Fault("307 to itself", BOTH, LEFT, LOST, UNKNOWN, UNREADABLE, swallowed(ways.moved_to_itself)),
    Fault("500 with the answer", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.server_error)),
    Fault("502 with a page", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.bad_gateway)),
    Fault("503", BOTH, LEFT, LOST, UNKNOWN, UNREADABLE, swallowed(ways.unavailable)),
    Fault("504", BOTH, LEFT, HAD, UNKNOWN, UNREADABLE, passed_on(ways.gateway_timeout)),
    Fault("429 with Retry-After", BOTH, LEFT, LOST, UNKNOWN, UNREADABLE | UNPROVED, swallowed(ways.too_many)),
    Fault("401, lost", BOTH, LEFT, LOST, UNKNOWN, KEY, swallowed(ways.turned_away)),
    Fault("401, had", BOTH, LEFT, HAD, UNKNOWN, KEY, passed_on(ways.turned_away)),
    Fault("403", BOTH, LEFT, LOST, UNKNOWN, KEY, swallowed(ways.forbidden)),
    Fault("a key that expires in the middle", BOTH, LEFT, LOST, UNKNOWN, KEY | UNPROVED, strikes.KEYS_EXPIRED, MONEY),
)

_OTHER_WORDS = (
    Fault("pending", BOTH, LEFT, HAD, UNKNOWN, UNPROVED, reworded(words.not_yet), GOODS),
    Fault("an answer about another sale", BOTH, LEFT, HAD, HELD, NOTHING, reworded(words.about_another), GOODS),
    Fault("an old token for a new reference", BOTH, LEFT, HAD, CONFLICT, NOTHING, reworded(words.old_token), GOODS),
)

_WHOLE = (
    Fault("none", BOTH, LEFT, HAD, DONE, NOTHING, WELL),
    Fault("an IPv6 black hole", BOTH, LEFT, HAD, DONE, NOTHING, strikes.IPV6_BLACK_HOLE),
    Fault("good JSON as plain text", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.as_plain_text)),
    Fault("a byte order mark", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.marked)),
    Fault("100 Continue first", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.continued)),
    Fault("two answers on one connection", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.answered_twice)),
    Fault("byte by byte", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.byte_by_byte)),
    Fault("late, but in time", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.late_in_time)),
    Fault("slow to close", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.slow_to_close)),
    Fault("ended by closing", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.ended_by_close)),
    Fault("in chunks", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.in_chunks)),
    Fault("packed unasked", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.packed)),
    Fault("a Date of 1980", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.on_another_day)),
    Fault("a stale keep-alive, reset on reuse", BOTH, LEFT, HAD, DONE, NOTHING, passed_on(ways.kept_alive_and_reset)),
)

FAULTS = (*_NO_CONNECTION, *_NO_ANSWER, *_NOT_ITS_ANSWER, *_OTHER_WORDS, *_WHOLE)

STANDS: dict[Role, dict[Amount, SaleState]] = {
    Role.BEFORE: {NOT_SENT: SaleState.QUEUED, UNKNOWN: SaleState.QUEUED, DONE: SaleState.COMPLETE},
    Role.ASIDE: dict.fromkeys((NOT_SENT, UNKNOWN, DONE), SaleState.COMPLETE),
    Role.VEND: {NOT_SENT: SaleState.QUEUED, UNKNOWN: SaleState.UNKNOWN, DONE: SaleState.COMPLETE},
    Role.SUPPLY: {NOT_SENT: SaleState.WAITING, UNKNOWN: SaleState.UNKNOWN, DONE: SaleState.COMPLETE},
    Role.ASK: {NOT_SENT: SaleState.UNKNOWN, UNKNOWN: SaleState.UNKNOWN, DONE: SaleState.COMPLETE},
    Role.ASK_LOST: dict.fromkeys((NOT_SENT, UNKNOWN, DONE), SaleState.UNKNOWN),
    Role.AFTER: dict.fromkeys((NOT_SENT, UNKNOWN, DONE), SaleState.COMPLETE),
}
"""Where a sale stands while a fault lasts. An answer about another sale is held, and an old token in conflict, wherever
they come."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One fault at one call. `again`: proved not vended, the sale is sent once more instead of paid back."""

    step: Step
    fault: Fault
    wire: Wire
    again: bool = False

    @property
    def amounts_to(self) -> Amount:
        """What the table says."""
        return self.fault.amounts_at(self.step)

    @property
    def stands(self) -> SaleState:
        """Where the sale stands while the fault lasts."""
        if self.amounts_to is Amount.HELD:
            return SaleState.HELD
        if self.amounts_to is Amount.CONFLICT:
            return SaleState.CONFLICT
        if self.amounts_to is DONE and self.step.role is Role.VEND and self.step.desk.wants_code:
            return SaleState.WAITING
        return STANDS[self.step.role][self.amounts_to]

    @property
    def ends(self) -> End:
        """How the sale ends."""
        if self.amounts_to is Amount.CONFLICT:
            return End.SOLD_BY_TWO
        vend_is_lost = self.step.role is Role.VEND and self.amounts_to is UNKNOWN
        if self.step.role is not Role.ASK_LOST and not (vend_is_lost and not (self.fault.had or self.fault.arrives)):
            return End.COMPLETE
        if not self.step.desk.proves:
            return End.BACK_BY_TWO
        return End.COMPLETE if self.again else End.MONEY_BACK

    def __str__(self) -> str:
        return f"{self.step}: {self.fault}, {self.wire}{', sent again' if self.again else ''}"


def every_cell() -> Iterator[Cell]:
    """Every fault at every call with every provider.

    All over TLS; in clear what exists only there, and at every vend the rest.
    """
    for step in STEPS:
        for fault in FAULTS:
            for wire in fault.wires:
                in_both = wire is Wire.CLEAR and Wire.TLS in fault.wires
                at_a_vend = step.role is Role.VEND and step.course is Course.COUNTER
                if fault.strikes(step) and (at_a_vend or not in_both):
                    yield from _with_both_ends(Cell(step, fault, wire))


def _with_both_ends(cell: Cell) -> Iterator[Cell]:
    yield cell
    if cell.ends is End.MONEY_BACK:
        yield Cell(cell.step, cell.fault, cell.wire, again=True)
