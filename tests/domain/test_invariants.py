"""Whatever happens, in whatever order: what holds of a sale always holds."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Answered, Resolved, SaleEvent, Sent, Supplied
from app.domain.illegal import IllegalStep
from app.domain.life import step
from app.domain.outcome import NotSent
from app.domain.sale import OPEN, Mark, MoneyState, Sale, SaleState
from tests.domain.sales import AT, EVENTS, HORIZON, OUTCOMES, REFERENCE, ask, vend

MARKS = st.builds(Mark, st.sampled_from(("this boot", "next boot")), st.sampled_from((0.0, HORIZON, 2 * HORIZON)))
CLASHES = st.sampled_from((None, None, "001027999999"))
ANSWERS = st.one_of(
    st.builds(vend, st.sampled_from(list(OUTCOMES.values())), MARKS, clash=CLASHES),
    st.builds(ask, st.sampled_from(list(OUTCOMES.values())), MARKS, clash=CLASHES),
)
HAPPENINGS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(list(EVENTS.values())), ANSWERS),
        st.sampled_from((timedelta(0), timedelta(minutes=10), timedelta(days=1))),
    ),
    max_size=30,
)


def legal_steps(happenings: list[tuple[SaleEvent, timedelta]]) -> list[tuple[Sale, SaleEvent, Sale]]:
    """The steps that the law allowed, each with the sale before and after it."""
    at: datetime = AT
    sale = step(None, REFERENCE, at, EVENTS["taken"])
    steps = []
    for event, passed in happenings:
        at += passed
        before = sale
        try:
            sale = step(before, REFERENCE, at, event)
        except IllegalStep:
            continue
        steps.append((before, event, sale))
    return steps


@given(HAPPENINGS)
def test_a_complete_sale_has_what_it_sold(happenings: list[tuple[SaleEvent, timedelta]]) -> None:
    for _before, _event, sale in legal_steps(happenings):
        assert sale.state is not SaleState.COMPLETE or sale.tokens


@given(HAPPENINGS)
def test_the_money_is_in_one_place(happenings: list[tuple[SaleEvent, timedelta]]) -> None:
    """Taken = complete + open + owed + given back; a late token leaves money that was owed where it is."""
    for _before, _event, sale in legal_steps(happenings):
        if sale.state in (SaleState.REFUSED, SaleState.CANCELLED):
            assert sale.money in (MoneyState.OWED, MoneyState.GIVEN_BACK)
        elif sale.state is not SaleState.CONFLICT:
            assert sale.money is MoneyState.TAKEN
        places = (
            sale.money is MoneyState.TAKEN and sale.state is SaleState.COMPLETE,
            sale.money is MoneyState.TAKEN and sale.state in OPEN,
            sale.money is MoneyState.OWED,
            sale.money is MoneyState.GIVEN_BACK,
        )
        assert places.count(True) == 1


@given(HAPPENINGS)
def test_only_a_queued_sale_goes_out_and_no_more_than_twice(happenings: list[tuple[SaleEvent, timedelta]]) -> None:
    for before, event, sale in legal_steps(happenings):
        out = isinstance(event, Sent | Supplied)
        assert (sale.state is SaleState.SENDING) <= (out or before.state is SaleState.SENDING)
        if out:
            assert before.state is (SaleState.QUEUED if isinstance(event, Sent) else SaleState.WAITING)
        assert 0 <= sale.sends <= 2


@given(HAPPENINGS)
def test_what_may_have_left_is_queued_again_only_on_proof(happenings: list[tuple[SaleEvent, timedelta]]) -> None:
    for before, event, sale in legal_steps(happenings):
        if sale.state is SaleState.QUEUED and before.state is not SaleState.QUEUED:
            never_left = isinstance(event, Answered) and isinstance(event.outcome, NotSent)
            assert (before.state is SaleState.SENDING and never_left) or (
                before.state is SaleState.HELD and before.proof and before.sends == 1
            )


@given(HAPPENINGS)
def test_proof_is_never_had_by_a_copied_or_contradicted_sale(happenings: list[tuple[SaleEvent, timedelta]]) -> None:
    for _before, _event, sale in legal_steps(happenings):
        if sale.proof:
            assert sale.state is SaleState.HELD
            assert not sale.copied
            assert sale.named is None


@given(HAPPENINGS)
def test_a_sale_that_went_out_ends_unvended_only_on_a_refusal_or_a_decision(
    happenings: list[tuple[SaleEvent, timedelta]],
) -> None:
    for before, event, sale in legal_steps(happenings):
        if sale.state is not before.state and sale.state is SaleState.REFUSED and sale.carried_into is None:
            assert isinstance(event, Answered)
            assert (event.outcome.kind, before.sends) == ("refused", 1)
        if sale.state is not before.state and sale.state is SaleState.CANCELLED:
            by_two = isinstance(event, Resolved) and event.sold is None
            assert before.proof or before.state is SaleState.QUEUED or by_two
