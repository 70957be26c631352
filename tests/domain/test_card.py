"""Cards: one that is handed on is told from every wallet, account and voucher, however it is written."""

import pytest

from app.domain.card import looks_like_one, number_of

CARD = "5399831111111111;123;1225;1234"


def test_a_card_has_its_number_in_front() -> None:
    assert number_of(CARD) == "5399831111111111"


@pytest.mark.parametrize(
    "text",
    ["", "0123456789;044", "5399831111111111", CARD.replace("1225", "1325"), CARD[:-5], CARD + ";1", f" {CARD}"],
)
def test_what_is_not_handed_on_as_a_card_has_none(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        CARD,
        CARD.replace("5399831111111111", "5399 8311 1111 1111"),
        CARD.replace("5399831111111111", "5399-8311-1111-1111"),
        CARD.replace(";", ","),
        CARD.replace(";", "; "),
        CARD.replace("1225", "12/25"),
        f" {CARD} ",
        CARD + "\n",
        CARD[:-5],
    ],
)
def test_a_card_is_seen_however_it_is_written(text: str) -> None:
    assert looks_like_one(text)


@pytest.mark.parametrize(
    "text",
    ["", "0123456789;044", "2348023431320;MTN", "123456789012;1234", "correct horse battery staple", "TILL0001;044"],
)
def test_no_wallet_account_or_voucher_is_taken_for_a_card(text: str) -> None:
    assert not looks_like_one(text)
