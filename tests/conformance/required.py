"""What has to be recorded for a kind of provider: it follows from what its adapter declares, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.sale import Service
from app.providers.base import AsksBack, Phone, Prepares, ReadsFloat
from tests.conformance.cases import Call, Case, Recordings
from tests.conformance.named import holds_what_is_given, names_another
from tests.conformance.play import connected
from tests.conformance.said import names_one_of, words_of

OPEN = ("pending", "unknown")
OTHER = ("mismatched", "unknown")


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a case must be in order to show something: one of these calls with one of these outcomes.

    No outcomes stand for any.
    """

    calls: frozenset[str]
    outcomes: frozenset[str]
    service: Service | None

    def missed_by(self, case: Case) -> str | None:
        """Why the case does not show it, in words; None if it does."""
        if case.call not in self.calls:
            return f"calls {case.call}"
        if self.service is not None and case.service is not self.service:
            return f"is {case.service}"
        if self.outcomes and case.outcome["kind"] not in self.outcomes:
            return f"ends {case.outcome['kind']}"
        return None


def required(recordings: Recordings) -> dict[str, Requirement]:
    """By the names of README.md, everything that has to be covered for this kind."""
    traits = recordings.declared.traits_of(recordings.profile("http://127.0.0.1", {}))
    calls = calls_of(recordings)
    wanted = {"prove": _need("prove", "proved")}
    if any(case.exchanges for case in recordings.cases if "prove" in case.covers):
        wanted["prove:refused"] = _need("prove", "not sent")
    for service in Service:
        if service in traits.services:
            wanted |= _of_a_service(service)
    for call in calls[1:]:
        wanted[f"turned-away:{call}"] = _need(call, *(OPEN if call in ("vend", "supply") else ()))
    for code in sorted(traits.refusals):
        wanted[f"refusal:{code}"] = _need("vend ask supply prepare", "refused")
    for code in sorted(traits.not_vended):
        wanted[f"not-vended:{code}"] = _need("ask", "not found")
    if "prepare" in calls:
        wanted["prepare:ok"] = _need("prepare", "prepared")
        wanted["prepare:not"] = _need("prepare", "refused", "unknown")
        wanted["prepare:other"] = _need("prepare", "unknown")
    if "supply" in calls:
        wanted["needs-input:vend"] = _need("vend", "needs input")
        wanted["needs-input:ask"] = _need("ask", "needs input")
        wanted["supply:right"] = _need("supply", "complete")
        wanted["supply:wrong"] = _need("supply", "needs input", "refused", "unknown")
    if "balance" in calls:
        wanted["balance"] = _need("balance", "balance")
    return wanted


def calls_of(recordings: Recordings) -> tuple[Call, ...]:
    """What can be called on the adapter of this kind."""
    adapter = connected(recordings, recordings.cases[0], "http://127.0.0.1")
    calls: list[Call] = ["prove", "verify", "vend", "ask"]
    if isinstance(adapter, Prepares):
        calls.append("prepare")
    if isinstance(adapter, AsksBack):
        calls.append("supply")
    if isinstance(adapter, ReadsFloat):
        calls.append("balance")
    return tuple(calls)


def unused(recordings: Recordings) -> Iterator[str]:
    """Choices, billers and the telephone number that the adapter declares and no case uses, in words."""
    used = [recordings.profile("http://127.0.0.1", case.options).options for case in recordings.cases]
    for field in recordings.declared.fields:
        for choice in field.choices:
            if not any(options.get(field.name) == choice for options in used):
                yield f'no case has {field.name} = "{choice}"'
    traits = recordings.declared.traits_of(recordings.profile("http://127.0.0.1", {}))
    for biller in traits.billers:
        if not any(_sells_through(case, biller.id, biller.service) for case in recordings.cases):
            yield f'no {biller.service} case has biller = "{biller.id}"'
    if traits.phone is not Phone.UNUSED and not any(_names_the_phone(case) for case in recordings.cases):
        yield "no request has the customer's telephone number in it"


def unlike(recordings: Recordings, case: Case, name: str, requirement: Requirement) -> str | None:
    """Why a case does not show what it says it covers, in words; None if it does."""
    what, _, code = name.partition(":")
    if what == "not-vended" and not case.outcome.get("proves"):
        return "proves nothing"
    if what in ("refusal", "not-vended") and not names_one_of(words_of(case.exchanges[-1].answers.encode()), [code]):
        return f"has no {code} in its answer"
    if what in ("wrong-reference", "wrong-meter"):
        return requirement.missed_by(case) or _of_no_other(recordings, case, what.removeprefix("wrong-"))
    if name == "prepare:other":
        return requirement.missed_by(case) or _of_no_other(recordings, case, "reference", "meter")
    if what == "turned-away":
        return requirement.missed_by(case) or _renewed_wrongly(case)
    return requirement.missed_by(case)


def _of_a_service(service: Service) -> dict[str, Requirement]:
    def need(calls: str, *outcomes: str) -> Requirement:
        return _need(calls, *outcomes, service=service)

    return {
        f"verify:{service}": need("verify", "verified"),
        f"verify:{service}:not": need("verify", "refused", "unknown"),
        f"vend:{service}": need("vend", "complete"),
        f"vend:{service}:open": need("vend", *OPEN),
        f"vend:{service}:nothing": need("vend ask supply", *OPEN),
        f"ask:{service}:complete": need("ask", "complete"),
        f"ask:{service}:open": need("ask", *OPEN),
        f"ask:{service}:not-found": need("ask", "not found", "unknown"),
        f"wrong-reference:{service}": need("vend ask supply", *OTHER),
        f"wrong-meter:{service}": need("vend ask supply", *OTHER),
    }


def _need(calls: str, *outcomes: str, service: Service | None = None) -> Requirement:
    return Requirement(frozenset(calls.split()), frozenset(outcomes), service)


def _of_no_other(recordings: Recordings, case: Case, *names: str) -> str | None:
    """A *no*, or an answer of nobody's, shows nothing of an adapter that believes every success."""
    if not holds_what_is_given(recordings, case):
        return "holds nothing that is sold, or vended under"
    if not any(names_another(recordings, case, what) for what in names):
        return f"names no other {' or '.join(names)}"
    return None


def _renewed_wrongly(case: Case) -> str | None:
    statuses = [exchange.status for exchange in case.exchanges]
    if 401 not in statuses:
        return "has no HTTP 401"
    if case.call in ("vend", "supply") and statuses[-1] != 401:
        return "goes on after a vend was turned away"
    return None


def _sells_through(case: Case, biller: str, service: Service) -> bool:
    return case.order.get("biller") == biller and case.service is service


def _names_the_phone(case: Case) -> bool:
    """The last eight digits are enough: some providers want the number with its country, some without."""
    digits = "".join(filter(str.isdigit, case.order.get("phone", "")))[-8:]
    return bool(digits) and any(digits in f"{one.request} {one.sends}" for one in case.exchanges)
