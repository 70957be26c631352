"""When a sale is settled by itself."""

from dataclasses import replace
from datetime import timedelta

from app.domain.events import Taken
from app.domain.schedule import LONGEST_PUT_OFF, WAITS, due_at, put_off_until
from tests.domain.sales import AT, ORDER, PATHS, after, grown_old


def test_what_waits_for_people_is_asked_about_once_an_hour() -> None:
    held = grown_old()
    due = due_at(held, WAITS, held.touched_at)
    assert due is not None
    assert timedelta(minutes=48) <= due - held.touched_at <= timedelta(minutes=72)


def test_what_is_proved_or_names_another_sale_is_asked_about_by_people_alone() -> None:
    for path in ("held, proved", "held, mismatched"):
        held = after(*PATHS[path])
        assert due_at(held, WAITS, held.touched_at) is None


def test_a_sale_is_put_off_no_longer_than_any_provider_does_it() -> None:
    for ahead, until in ((LONGEST_PUT_OFF, AT + LONGEST_PUT_OFF), (timedelta(days=365), None)):
        sale = after(Taken(replace(ORDER, kept=True, not_before=AT + ahead)))
        assert put_off_until(sale, AT) == until
        assert due_at(sale, WAITS, AT) == (until or AT)


def test_only_what_is_queued_is_put_off() -> None:
    sale = replace(after(*PATHS["unknown"]), order=replace(ORDER, not_before=AT + timedelta(hours=1)))
    assert put_off_until(sale, AT) is None
