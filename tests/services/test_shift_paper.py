"""X and Z, as an owner reads them who was not there."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.money import Money
from app.services.shift_json import shift_object
from app.services.shift_paper import Count, Shift, shift_paper
from printing.document import Columns, Document, Text
from printing.paper import Paper
from printing.text import as_text
from tests.services.golden_papers import CLOSED, GOES_ON, SHILLINGS, SHOP, TWO_CURRENCIES


def paper_of(shift: Shift, copy: int = 0) -> Document:
    return shift_paper(shift, SHOP, copy)


def columns(document: Document) -> list[tuple[str, str]]:
    return [(line.left, line.right) for line in document.lines if isinstance(line, Columns)]


def words(document: Document) -> str:
    return " ".join(as_text(document, Paper(80)).split())


@pytest.mark.parametrize(("shift", "says"), [(GOES_ON, "X: not a closing"), (CLOSED, "Z 17")])
def test_the_largest_letters_say_whether_it_is_a_closing_and_which(shift: Shift, says: str) -> None:
    texts = [line for line in paper_of(shift, 2).lines if isinstance(line, Text)]

    assert [line.text for line in texts if line.size == max(text.size for text in texts)] == [says]


def test_each_count_before_the_last_one_is_told_with_who_counted_it() -> None:
    counts = (Count(CLOSED.as_of, "Wanjiru", (Money(99_000, "KES"), Money(2_000, "USD"))), Count(CLOSED.as_of, "", ()))
    paper = paper_of(replace(CLOSED, counts=counts))
    told = words(paper)
    assert "Drawer counted, times 3 Counted before, and not accepted:" in told
    assert ("KES", "990.00") in columns(paper)
    assert ("USD", "20.00") in columns(paper)
    assert [one["counted"] for one in shift_object(replace(CLOSED, counts=counts))["counted_before"]] == [
        {"KES": "990.00", "USD": "20.00"},
        {},
    ]
    assert "Drawer counted" not in words(paper_of(CLOSED))


def test_pins_that_were_typed_wrong_are_told_where_there_were_any() -> None:
    tried = replace(CLOSED, wrong_pins=6, unlocks=1)
    assert "PINs typed wrong: 6; unlocked by somebody else: 1" in words(paper_of(tried))
    assert (shift_object(tried)["wrong_pins"], shift_object(tried)["unlocks"]) == (6, 1)
    assert "PINs" not in words(paper_of(CLOSED))


def test_only_a_second_print_says_copy() -> None:
    assert ["COPY 2" in words(paper_of(CLOSED, copy)) for copy in (0, 2)] == [False, True]


def test_it_says_when_the_shift_was_opened_and_closed_and_by_whom() -> None:
    said = words(paper_of(CLOSED))

    assert "By Wanjiru Closed" in said
    assert "By Achieng Otieno" in said
    assert "Closed" not in words(paper_of(GOES_ON))


@pytest.mark.parametrize(("language", "by"), [("en", "By the till"), ("sw", "Na kaunta"), ("fr", "Par la caisse")])
def test_where_nobody_signs_in_the_till_itself_is_named_in_the_papers_language(language: str, by: str) -> None:
    assert CLOSED.closing is not None
    shop, nobodys = replace(SHOP, language=language), replace(CLOSED.closing, by="")
    said = words(shift_paper(replace(CLOSED, opened_by="", closing=nobodys), shop, 0))

    assert said.count(by) == 2


def test_a_program_that_reads_the_report_is_told_of_the_till_in_one_language() -> None:
    assert CLOSED.closing is not None
    told = shift_object(replace(CLOSED, opened_by="", closing=replace(CLOSED.closing, by="")))

    assert (told["opened_by"], told["closed_by"]) == ("the till", "the till")


def test_the_drawers_column_adds_up_to_what_is_expected() -> None:
    (start,) = [place for place, (name, _) in enumerate(columns(paper_of(CLOSED))) if name == "Float at the start"]
    rows = columns(paper_of(CLOSED))[start:]
    (end,) = [place for place, (name, _) in enumerate(rows) if name == "Expected"]
    amounts = [Decimal(amount.replace(",", "")) for _, amount in rows[: end + 1]]

    assert sum(amounts[:-1]) == amounts[-1]


def test_sales_less_mobile_money_are_the_cash_for_sales() -> None:
    amounts = {name: Decimal(amount.replace(",", "")) for name, amount in columns(paper_of(CLOSED)) if "." in amount}

    assert amounts["Together (43)"] - amounts["12 × Mobile money"] == amounts["Cash for sales"]


def test_bills_stand_apart_from_tokens() -> None:
    said = words(paper_of(CLOSED))

    assert "Tokens sold 37 × Kenya Power 18,450.00 2 × Socodee 700.00 Bills paid 4 × Kenya Power 6,210.50" in said


@pytest.mark.parametrize(
    ("counted", "difference", "says"),
    [
        (27999_50, "-50.00", "There is less cash than there should be."),
        (28049_50, "0.00", ""),
        (28050_00, "0.50", "There is more cash than there should be."),
    ],
)
def test_a_difference_has_its_sign_and_a_sentence(counted: int, difference: str, says: str) -> None:
    document = paper_of(replace(CLOSED, takings=(replace(SHILLINGS, counted=Money(counted, "KES")),)))

    assert ("Difference", difference) in columns(document)
    assert ("There is" in words(document)) == bool(says)
    assert says in words(document)


def test_a_drawer_that_nobody_counted_has_no_difference() -> None:
    document = paper_of(GOES_ON)

    assert "Nobody has counted it." in words(document)
    assert not {"Counted", "Difference"} & {name for name, _ in columns(document)}


def test_each_currency_stands_by_itself_under_its_name() -> None:
    texts = [line.text for line in paper_of(TWO_CURRENCIES).lines if isinstance(line, Text) and line.size == 2]

    assert texts == ["KES", "USD"]


def test_unfinished_sales_are_counted_and_named() -> None:
    assert "Unfinished sales 2 001028039911 001028041002 Journal" in words(paper_of(GOES_ON))
    assert "Unfinished sales 0 Journal" in words(paper_of(TWO_CURRENCIES))


def test_the_head_of_the_journal_is_shortened_to_what_a_person_can_compare() -> None:
    assert ("Journal", "9f3c 21ab 77d0 1e4b") in columns(paper_of(CLOSED))


def test_a_shop_where_one_person_decides_alone_says_so_on_its_z() -> None:
    assert ["one person may do alone" in words(paper_of(shift)) for shift in (CLOSED, TWO_CURRENCIES)] == [False, True]


@pytest.mark.parametrize("language", ["en", "sw", "fr"])
def test_no_label_is_broken_within_a_word_on_narrow_paper(language: str) -> None:
    document = shift_paper(TWO_CURRENCIES, replace(SHOP, language=language), 0)
    labels = {word for name, _ in columns(document) for word in name.split()}

    assert labels <= set(as_text(document, Paper(58)).split())
