"""When a sale is settled by itself."""

from datetime import timedelta

from app.domain.schedule import WAITS, due_at
from tests.domain.sales import PATHS, after, grown_old


def test_what_waits_for_people_is_asked_about_once_an_hour() -> None:
    held = grown_old()
    due = due_at(held, WAITS, held.touched_at)
    assert due is not None
    assert timedelta(minutes=48) <= due - held.touched_at <= timedelta(minutes=72)


def test_what_is_proved_or_names_another_sale_is_asked_about_by_people_alone() -> None:
    for path in ("held, proved", "held, mismatched"):
        held = after(*PATHS[path])
        assert due_at(held, WAITS, held.touched_at) is None
