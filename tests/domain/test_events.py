"""Events as the journal keeps them: written as JSON and read back the same."""

import json
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.charges import ChargeLine
from app.domain.events import Found, SaleEvent, from_body, to_body
from app.domain.money import MINOR_UNITS, Money
from app.domain.outcome import VendOutcome
from app.domain.sale import Mark
from tests.domain.sales import EVENTS, OUTCOMES

FINITE = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(Money, st.builds(Money, st.integers(), st.sampled_from(sorted(MINOR_UNITS))))
st.register_type_strategy(Mark, st.builds(Mark, st.text(), FINITE))
st.register_type_strategy(ChargeLine, st.builds(ChargeLine, st.text(), st.from_type(Money)))
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)).filter(lambda at: at.year >= 1000))
EVENT_TYPES: tuple[type[Any], ...] = get_args(SaleEvent)
ANY_EVENT: st.SearchStrategy[SaleEvent] = st.one_of(
    [st.builds(kind, horizon=FINITE) if kind.kind == "answered" else st.from_type(kind) for kind in EVENT_TYPES]
)


@given(ANY_EVENT)
def test_every_event_comes_back_from_json_as_it_was(event: SaleEvent) -> None:
    written = json.dumps(to_body(event))
    assert from_body(event.kind, json.loads(written)) == event


@pytest.mark.parametrize("name", EVENTS)
def test_each_event_of_the_law_comes_back_of_the_same_types(name: str) -> None:
    event = EVENTS[name]
    assert repr(from_body(event.kind, json.loads(json.dumps(to_body(event))))) == repr(event)


def test_the_examples_have_every_event_and_every_outcome() -> None:
    assert {type(event) for event in EVENTS.values()} == set(EVENT_TYPES)
    assert {type(outcome) for outcome in OUTCOMES.values()} == set(get_args(VendOutcome))


def test_no_two_events_and_no_two_outcomes_have_one_name() -> None:
    for kinds in (EVENT_TYPES, get_args(VendOutcome)):
        assert len({kind.kind for kind in kinds}) == len(kinds)


def test_an_answer_written_by_a_later_version_is_read_without_its_new_field() -> None:
    body = json.loads(json.dumps(to_body(EVENTS["ask sold"])))
    body["outcome"]["voucher"] = "new"
    assert from_body("answered", body) == EVENTS["ask sold"]


def test_a_found_sale_of_before_it_was_noted_when_it_was_taken_is_read() -> None:
    body = json.loads(json.dumps(to_body(EVENTS["found"])))
    del body["taken"]
    event = from_body("found", body)
    assert isinstance(event, Found)
    assert event.taken is None


@pytest.mark.parametrize(
    ("kind", "body"),
    [("sold", {}), ("sent", {"extra": 1}), ("answered", {}), ("stopped", {"stop": {"why": "odd", "said": ""}})],
)
def test_what_is_not_an_event_is_not_taken_for_one(kind: str, body: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        from_body(kind, body)
