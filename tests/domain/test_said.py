"""What is said: the sentence in English, or as whoever is asked for it gives it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.domain.said import counted, look_up_with, said, to_say


@pytest.fixture
def swahili() -> Iterator[None]:
    look_up_with({"Sell {amount} to {name}": "Uza {amount} kwa {name}", "Sell": "Uza"}.__getitem__)
    yield
    look_up_with(None)


def test_a_sentence_is_said_in_english_where_nobody_looks_it_up() -> None:
    assert said("Sell {amount} to {name}", amount="KES 500", name="BILBO") == "Sell KES 500 to BILBO"


@pytest.mark.usefixtures("swahili")
def test_a_sentence_is_looked_up_before_its_parts_are_filled_in() -> None:
    assert said("Sell {amount} to {name}", amount="KES 500", name="BILBO") == "Uza KES 500 kwa BILBO"
    assert said("Sell") == "Uza"


def test_braces_in_what_is_filled_in_are_letters() -> None:
    assert said("Sell to {name}", name="{amount}") == "Sell to {amount}"


def test_a_part_that_nobody_gives_is_a_bug() -> None:
    with pytest.raises(KeyError):
        said("Sell {amount} to {name}", name="BILBO")


def test_one_has_its_own_sentence() -> None:
    assert counted("{count} sale of {name}", "{count} sales of {name}", 1, name="BILBO") == "1 sale of BILBO"
    assert counted("{count} sale of {name}", "{count} sales of {name}", 3, name="BILBO") == "3 sales of BILBO"
    assert counted("{count} sale of {name}", "{count} sales of {name}", 0, name="BILBO") == "0 sales of BILBO"


def test_none_is_said_as_one_where_the_language_does_so_and_the_sentence_names_the_count() -> None:
    look_up_with(str, none_is_one=True)
    try:
        assert counted("{count} vente", "{count} ventes", 0) == "0 vente"
        assert counted("{count} vente", "{count} ventes", 2) == "2 ventes"
        assert counted("La seule vente", "{count} ventes", 0) == "0 ventes"
    finally:
        look_up_with(None)


@pytest.mark.usefixtures("swahili")
def test_a_sentence_of_a_table_is_english_until_it_is_said() -> None:
    assert to_say("Sell") == "Sell"
    assert said(to_say("Sell")) == "Uza"
