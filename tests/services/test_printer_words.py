"""What is told of a paper: other words where nothing left than where nobody knows how far it came."""

from app.services.printer_words import BEGUN, DOUBT, EXPIRED, NOTHING_LEFT, trouble_words
from printing.device import Cause


def test_every_trouble_of_a_printer_has_words() -> None:
    assert set(NOTHING_LEFT) == {*(str(cause) for cause in Cause), EXPIRED}
    assert all(words.endswith(".") for words in (*NOTHING_LEFT.values(), *BEGUN.values()))


def test_a_paper_that_was_begun_is_looked_for_before_it_is_printed_again() -> None:
    assert trouble_words("failed", "paper_out").startswith("The printer is out of paper.")
    assert "print on by themselves" in trouble_words("unconfirmed", "paper_out")
    assert trouble_words("unconfirmed", "") == DOUBT


def test_nothing_is_told_of_a_paper_that_came_out() -> None:
    assert trouble_words("printed", "") == trouble_words("sent", "") == ""
