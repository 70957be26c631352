"""Negative controls: a mistake made on purpose in an adapter, a client, a setting or the table is caught by a cell."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from app.domain.outcome import Complete, Doubt, Mismatched, NotSent, Reach, Refused, Unknown, VendOutcome, Why
from app.providers.base import Answer, Provider
from tests.faults import ways
from tests.faults.around import surroundings
from tests.faults.desks import DESKS, Course, Role
from tests.faults.matrix import Amount, Cell, Wire, every_cell
from tests.faults.playing import play
from tests.faults.proxy import Met, Strike
from tests.faults.selling import HORIZON_S, Mistake

Misread = Callable[[VendOutcome], VendOutcome]


@dataclass(frozen=True, slots=True)
class Control:
    """A mistake, the fault that brings it to light at the vend, and a part of what is said when it is caught."""

    mistake: str
    fault: str
    caught: str
    does: Mistake | None = None
    kind: str = "pawacard"
    horizon: float = HORIZON_S
    expects: Amount | None = None
    strike: Strike | None = None


async def caught(control: Control, folder: Path) -> str:
    """What gave the mistake away. AssertionError where nothing did, or something else than was to be expected."""
    cell = _cell(control.kind, control.fault)
    expects, strike = control.expects or cell.fault.amounts_to, control.strike or cell.fault.strike
    cell = replace(cell, fault=replace(cell.fault, amounts_to=expects, strike=strike))
    said = "nothing"
    try:
        async with surroundings(folder) as around:
            await play(cell, around, control.does, horizon=control.horizon)
    except AssertionError as wrong:
        said = str(wrong)
    assert control.caught in said, f"{control.mistake} was to be caught by {cell}, and was by: {said}"
    return said


def _cell(kind: str, fault: str) -> Cell:
    """The fault at the vend of a prepaid sale at the counter, over TLS."""
    desk = next(desk for desk in DESKS if desk.kind == kind)
    return next(
        cell
        for cell in every_cell()
        if cell.step.desk == desk
        and (cell.step.course, cell.step.role) == (Course.COUNTER, Role.VEND)
        and (cell.fault.name, cell.wire) == (fault, Wire.TLS)
    )


def posts_again(provider: Provider) -> Provider:
    """A vend whose answer was lost is posted once more."""
    once = provider.vend

    async def vend(reference: str, order: object, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        answer = await once(reference, order, ids)  # type: ignore[arg-type]
        return await once(reference, order, ids) if isinstance(answer.outcome, Unknown) else answer  # type: ignore[arg-type]

    provider.vend = vend  # type: ignore[method-assign]
    return provider


def _misreads(misread: Misread) -> Mistake:
    """Whatever a vend or a question amounts to is taken for something else."""

    def mistaken(ask: Callable[..., Awaitable[Answer[VendOutcome]]]) -> Callable[..., Awaitable[Answer[VendOutcome]]]:
        async def asked(*words: object) -> Answer[VendOutcome]:
            answer = await ask(*words)
            return replace(answer, outcome=misread(answer.outcome))

        return asked

    def does(provider: Provider) -> Provider:
        provider.vend = mistaken(provider.vend)  # type: ignore[method-assign, assignment]
        provider.ask = mistaken(provider.ask)  # type: ignore[method-assign, assignment]
        return provider

    return does


def _through(*, keeps: int = 0, follows: bool = False, asks_around: bool = False) -> Mistake:
    """The provider is spoken to by a client that trusts anybody, and does what else the till's own does not."""

    def does(provider: Provider) -> Provider:
        vars(provider)["_wire"]._client = httpx.AsyncClient(
            verify=False,  # noqa: S501 - that is the mistake
            trust_env=asks_around,
            follow_redirects=follows,
            limits=httpx.Limits(max_keepalive_connections=keeps),
        )
        return provider

    return does


async def _twice(met: Met) -> None:
    request = await met.request()
    await met.said(request)
    await ways.whole(met.line, await met.said(request))


def _as_refusal(outcome: VendOutcome) -> VendOutcome:
    unreadable = isinstance(outcome, Unknown) and outcome.doubt is Doubt.UNREADABLE
    return Refused(Why.FAILED) if unreadable else outcome


def _as_not_sent(outcome: VendOutcome) -> VendOutcome:
    return NotSent(Reach.NO_LINE) if isinstance(outcome, Unknown) else outcome


def _as_lost(outcome: VendOutcome) -> VendOutcome:
    return Unknown(Doubt.NO_ANSWER) if isinstance(outcome, NotSent) else outcome


def _as_ours(outcome: VendOutcome) -> VendOutcome:
    return Complete(outcome.tokens) if isinstance(outcome, Mismatched) else outcome


CONTROLS = (
    Control("a vend posted again after a time-out", "had and never answered", "tried 2 times", posts_again),
    Control("the same with a provider that sells twice", "headers cut off", "tried 2 times", posts_again, "socodee"),
    Control("a vend that is delivered twice", "none", "sold it 2 times", kind="socodee", strike=Strike(_twice)),
    Control("an unreadable answer taken for a refusal", "500 with the answer", "is refused", _misreads(_as_refusal)),
    Control("a lost answer taken for one not sent", "reset after reading, had", "is queued", _misreads(_as_not_sent)),
    Control("what was not sent taken for lost", "nobody listens", "is unknown", _misreads(_as_lost)),
    Control("another sale's answer taken for ours", "an answer about another sale", "conflict", _misreads(_as_ours)),
    Control("not found believed at once", "a request that arrives late", "money back, and sold 1", horizon=0.0),
    Control("any certificate trusted", "a name that leads elsewhere", "is unknown", _through()),
    Control("a redirection followed", "307 to itself", "tried 2", _through(follows=True)),
    Control("a proxy of the environment used", "none", "proxy of the environment", _through(asks_around=True)),
    Control("a connection kept for the next call", "none", "verifying gave Unknown", _through(keeps=1)),
    Control("a cell that expects not sent", "a short body", "not queued", expects=Amount.NOT_SENT),
    Control("a cell that expects unknown", "a byte order mark", "not unknown", expects=Amount.UNKNOWN),
)
