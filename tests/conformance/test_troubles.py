"""What no recording needs to say: whatever breaks at whichever step of a call, nothing is taken for proved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conformance.cases import Case, Recordings
from tests.conformance.kinds import RECORDED, each_kind
from tests.conformance.play import Played, play
from tests.conformance.recorded_server import Playing, Trouble
from tests.conformance.required import calls_of, required
from tests.conformance.troubles import TROUBLES

pytestmark = pytest.mark.anyio

MOVES_MONEY = ("vend", "supply")


def going_well(recordings: Recordings) -> Iterator[Case]:
    """One case of each call and service that ends as the shop wants it."""
    wanted = required(recordings)
    seen = set()
    for case in recordings.cases:
        well = case.outcome["kind"] in ("proved", "verified", "prepared", "complete", "balance")
        if well and any(name in wanted for name in case.covers) and (case.call, case.service) not in seen:
            seen.add((case.call, case.service))
            yield case


CALLS = [
    pytest.param(recordings, case, id=f"{kind}/{case.call}/{case.service}")
    for kind, recordings in RECORDED.items()
    for case in going_well(recordings)
]
each_call = pytest.mark.parametrize(("recordings", "case"), CALLS)


@each_kind
def test_every_call_is_broken(recordings: Recordings) -> None:
    assert {case.call for case in going_well(recordings)} == set(calls_of(recordings))


@each_call
@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
async def test_a_call_that_breaks_proves_nothing(recordings: Recordings, case: Case, trouble: Trouble) -> None:
    for step in range(len(case.exchanges)):
        playing = Playing(case.exchanges, trouble, broken_from=step)

        played = await play(recordings, case, playing)

        assert not played.wrong
        assert played.outcome["kind"] in may_be(case, played, step), f"step {step + 1}"
        if case.call in MOVES_MONEY:
            assert played.requests == step + 1


@each_call
async def test_where_nobody_listens_nothing_is_sent(recordings: Recordings, case: Case) -> None:
    played = await play(recordings, case, Playing(case.exchanges), hang_up=True)

    assert played.outcome["kind"] == ("not sent" if case.exchanges else "proved")


def may_be(case: Case, played: Played, step: int) -> tuple[str, ...]:
    """What a call may end with that broke at this step: before it began, nothing was sent; later, nothing is known."""
    if step < played.proving or case.call == "prove":
        return ("not sent",)
    if case.call in MOVES_MONEY:
        return ("unknown",)
    return ("unknown", "not sent")
