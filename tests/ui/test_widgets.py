"""Small widgets on their own."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.outcome import Doubt, NotSent, Reach, Unknown, Verified
from app.domain.sale import Service
from app.services.lines import Line
from app.ui.countdown import Countdown
from app.ui.labels import OneLine
from app.ui.number_field import NumberField
from app.ui.token_digits import TokenDigits

TOKEN = "66430474307561657038"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Widgets need one."""


def test_a_number_is_grouped_as_it_is_typed() -> None:
    number = NumberField()
    QTest.keyClicks(number.field, "0145-11 74955")

    assert number.text() == "0145 1174 955"


def test_a_digit_put_in_the_middle_leaves_the_cursor_behind_it() -> None:
    number = NumberField()
    QTest.keyClicks(number.field, "014511749")
    number.field.setCursorPosition(3)
    QTest.keyClicks(number.field, "77")

    assert number.text() == "0147 7511 749"
    assert number.field.cursorPosition() == 6


def test_a_digit_taken_from_the_middle_closes_the_groups() -> None:
    number = NumberField()
    QTest.keyClicks(number.field, "01451174955")
    number.field.setCursorPosition(2)
    number.field.backspace()

    assert number.text() == "0451 1749 55"


def test_an_account_stands_as_it_is_typed() -> None:
    number = NumberField()
    number.ask_for(Service.POSTPAID)
    QTest.keyClicks(number.field, "0203754-01")

    assert (number.text(), number.note()) == ("0203754-01", "")


def test_a_token_stands_in_one_line_where_there_is_room_and_in_two_where_there_is_not() -> None:
    token = TokenDigits()
    token.show_tokens((TOKEN,))

    assert token.heightForWidth(900) < 90
    assert token.heightForWidth(520) > 140
    assert token.accessibleName() == "Token 6643 0474 3075 6165 7038"


def test_key_change_tokens_stand_one_below_the_other_in_their_order() -> None:
    token = TokenDigits()
    token.show_tokens((TOKEN,))
    one = token.heightForWidth(900)
    token.show_tokens((TOKEN, TOKEN[::-1], TOKEN))

    assert token.heightForWidth(900) > 2 * one
    token.resize(QSize(900, token.heightForWidth(900)))
    assert not token.grab().isNull()
    assert token.accessibleName().count(", then ") == 2


def test_a_token_unlike_others_is_shown_whole() -> None:
    token = TokenDigits()
    token.show_tokens(("12345",))

    assert token.accessibleName() == "Token 1234 5"
    assert not token.grab().isNull()


def test_a_token_unlike_others_is_said_to_be_the_providers_only_where_it_is() -> None:
    token = TokenDigits()
    for tokens in (("12345",), ("12345", "678")):
        token.show_tokens(tokens)
        assert "provider sent" in token.caption(1, tokens[0])
        token.show_tokens(tokens, typed=True)
        assert "not like other tokens." in token.caption(1, tokens[0]).casefold()
        assert "provider" not in token.caption(1, tokens[0])


def test_a_long_line_is_cut_and_kept_whole_for_a_screen_reader() -> None:
    line = OneLine("name")
    line.resize(80, 30)
    line.say("Nyakati Wambui Muthoni Nyambura")

    assert line.text().endswith("…")
    assert line.accessibleName() == "Nyakati Wambui Muthoni Nyambura"
    assert line.toolTip() == "<span>Nyakati Wambui Muthoni Nyambura</span>"


def test_a_countdown_shows_what_is_left_and_ends_once() -> None:
    now = NOON
    countdown = Countdown()
    countdown.now = lambda: now
    ends: list[str] = []
    countdown.ended.connect(lambda: ends.append("end"))
    countdown.run_to(NOON + timedelta(seconds=220), "until then")
    assert countdown.text() == "3:40 until then"
    now = NOON + timedelta(seconds=221)
    countdown._tick()

    assert (countdown.text(), ends) == ("0:00 until then", ["end"])


def test_a_line_is_as_the_newest_outcome_shows_it() -> None:
    line = Line()
    assert line.state_words() == "not tried yet"
    line.hear_outcome(Verified("Bilbo"), NOON)
    assert line.state_words() == "ok"
    line.hear_outcome(NotSent(Reach.NO_LINE), NOON + timedelta(minutes=1))
    line.hear_outcome(Unknown(Doubt.NO_ANSWER), NOON + timedelta(minutes=5))
    assert (line.state_words(), line.since) == ("down", NOON + timedelta(minutes=1))
    line.hear_outcome(Verified("Bilbo"), NOON + timedelta(minutes=4, seconds=30))
    assert line.state_words() == "down"
    line.hear_outcome(Verified("Bilbo"), NOON)

    assert line.state_words() == "ok"  # nothing is out for so long: the clock was set back


@pytest.mark.parametrize("reach", Reach)
def test_every_reason_why_nothing_left_has_words(reach: Reach) -> None:
    line = Line()
    line.hear_outcome(NotSent(reach), NOON)

    assert line.state_words() in ("ok", "not tried yet") or (line.down, line.since) == (True, NOON)
