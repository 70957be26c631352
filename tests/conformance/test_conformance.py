"""Every kind of provider, held to its recordings, and its recordings held to what it declares."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, Recordings
from tests.conformance.kinds import EVERY, RECORDED, each_kind
from tests.conformance.play import play
from tests.conformance.recorded_server import Playing
from tests.conformance.required import required, unlike, unused
from tests.conformance.said import names_one_of, words_of

pytestmark = pytest.mark.anyio

CASES = [
    pytest.param(recordings, case, id=f"{kind}/{case.file}/{case.name}")
    for kind, recordings in RECORDED.items()
    for case in recordings.cases
]


@pytest.mark.parametrize(("recordings", "case"), CASES)
async def test_a_recorded_answer_comes_to_what_it_proves(recordings: Recordings, case: Case) -> None:
    played = await play(recordings, case, Playing(case.exchanges))

    assert not played.wrong
    assert played.requests == len(case.exchanges)
    assert {name: played.outcome.get(name) for name in case.outcome} == case.outcome, f"it came to {played.outcome}"
    assert not [secret for secret in recordings.secrets.values() if secret in f"{played.raw}{played.outcome}"]


def test_every_kind_is_recorded() -> None:
    assert sorted(EVERY.keys() - RECORDED.keys()) == []


@each_kind
def test_everything_that_is_declared_is_recorded(recordings: Recordings) -> None:
    covered = {name for case in recordings.cases for name in case.covers}

    assert sorted(required(recordings).keys() - covered) == []
    assert list(unused(recordings)) == []


@each_kind
def test_a_case_shows_what_it_says_it_covers(recordings: Recordings) -> None:
    wanted = required(recordings)
    claims = [(case, name) for case in recordings.cases for name in case.covers]

    assert [f"{case.file}: {case.name}: {name}" for case, name in claims if name not in wanted] == []
    wrong = [(case, why) for case, name in claims if (why := unlike(recordings, case, name, wanted[name]))]
    assert [f"{case.file}: {case.name}: {why}" for case, why in wrong] == []


@each_kind
def test_every_refusal_of_a_sale_is_by_a_declared_code(recordings: Recordings) -> None:
    unnamed = [
        case.name
        for case in recordings.cases
        if case.outcome["kind"] == "refused"
        and case.call != "verify"
        and not any(name.startswith("refusal:") for name in case.covers)
    ]

    assert unnamed == []


@each_kind
def test_every_proof_that_nothing_was_vended_is_by_a_declared_code(recordings: Recordings) -> None:
    declared = recordings.declared.traits_of(recordings.profile("http://127.0.0.1", {})).not_vended
    proving = [case for case in recordings.cases if case.outcome["kind"] == "not found" and case.outcome.get("proves")]

    unnamed = [case.name for case in proving if not names_one_of(words_of(_last_answer(case)), declared)]
    assert unnamed == []


def _last_answer(case: Case) -> bytes:
    return case.exchanges[-1].answers.encode()
