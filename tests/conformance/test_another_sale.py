"""What sells, said of another sale, sells nothing of ours: derived from every recorded answer that names ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from msgspec.structs import replace as exchange_with

from app.domain.outcome import Complete, Mismatched, VendOutcome
from app.domain.sale import Order
from app.providers.base import Answer
from tests.conformance import made_up
from tests.conformance.cases import Case, Recordings, read_recordings
from tests.conformance.kinds import each_kind
from tests.conformance.named import for_another
from tests.conformance.play import play
from tests.conformance.recorded_server import Playing
from tests.conformance.required import required, unlike

pytestmark = pytest.mark.anyio

NAMES = ("reference", "meter")


@each_kind
async def test_an_answer_that_names_another_sale_completes_none_of_ours(recordings: Recordings) -> None:
    assert [case.name async for case in believed(recordings)] == []


@each_kind
def test_a_sale_is_recorded_that_names_our_reference_and_our_meter(recordings: Recordings) -> None:
    sold = [case for case in recordings.cases if case.outcome["kind"] == "complete"]

    assert {what for what in NAMES for case in sold if for_another(case, what)} == set(NAMES)


async def test_an_adapter_that_believes_every_success_is_found_out() -> None:
    assert [case.name async for case in believed(credulous())]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ('{"ref": "001028000001", "meter": "14285093614"}', "holds nothing that is sold"),
        ('{"ref": "001028000000", "meter": "01451174955", "token": "66430474307561657038"}', "names no other"),
        ('{"one": "001028000001", "other": "14285093614", "token": "66430474307561657038"}', "names no other"),
    ],
)
@pytest.mark.parametrize("what", NAMES)
def test_a_case_of_another_sale_must_hold_what_is_sold_and_name_the_other(what: str, answer: str, why: str) -> None:
    recordings = read_recordings("made_up", made_up.KIND)
    name = f"wrong-{what}:prepaid"
    case = next(case for case in recordings.cases if name in case.covers)
    weak = replace(case, exchanges=(exchange_with(case.exchanges[0], answers=answer),))

    assert unlike(recordings, case, name, required(recordings)[name]) is None
    assert (unlike(recordings, weak, name, required(recordings)[name]) or "").startswith(why)


async def believed(recordings: Recordings) -> AsyncIterator[Case]:
    """Every sold case that is complete all the same when its answer names another sale."""
    for case in recordings.cases:
        for what in NAMES if case.outcome["kind"] == "complete" else ():
            if (other := for_another(case, what)) is not None:
                played = await play(recordings, other, Playing(other.exchanges))
                if played.outcome["kind"] == "complete":
                    yield case


class Credulous(made_up.MadeUp):
    """It does not look at whose sale is sold."""

    async def vend(self, reference: str, order: Order, ids: tuple[str, ...]) -> Answer[VendOutcome]:
        answer = await super().vend(reference, order, ids)
        sold = answer.outcome
        return replace(answer, outcome=Complete(sold.tokens)) if isinstance(sold, Mismatched) else answer


def credulous() -> Recordings:
    """The made up kind with that adapter."""
    return read_recordings("made_up", replace(made_up.KIND, connect=Credulous))
