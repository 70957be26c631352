"""Receipts and slips as a person reads them, on paper of 32 and of 48 columns."""

import re
import time
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from app.domain.events import Taken
from app.domain.money import Money
from app.services.charge_names import charge_name
from app.services.receipts import receipt, slip
from printing.document import QR, Columns, Document, Text, TokenDigits
from printing.paper import Paper
from printing.text import as_text
from tests.domain.sales import REFERENCE, SOLD, TOKEN, after
from tests.printing.thermal_head.dots import Dots
from tests.providers import samples
from tests.services.golden_papers import (
    BILL,
    GOLDEN,
    LANGUAGES,
    NAMES,
    REAL,
    SHOP,
    TIME_ZONE,
    WHITE_AROUND,
    WIDTHS_MM,
    all_papers,
    answered,
    papers,
    printed,
    sold,
    without_pictures,
)


@pytest.fixture(autouse=True)
def in_nairobi(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", TIME_ZONE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", ["prepaid", "postpaid", "steps_copy_test", "slip"])
def test_a_paper_reads_as_somebody_has_read_it(name: str, width_mm: int) -> None:
    text = as_text(papers()[name], Paper(width_mm))
    assert text == (GOLDEN / f"{name}_{width_mm}.txt").read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= {58: 32, 80: 48}[width_mm]


@pytest.mark.parametrize("width_mm", WIDTHS_MM)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("qapp")  # some letters are drawn
def test_a_paper_reads_and_looks_in_each_language_as_somebody_has_seen_it(
    name: str, language: str, width_mm: int
) -> None:
    files = f"{name}_{language}_{width_mm}"
    document, paper = by_name()[files]
    assert as_text(document, paper) == (GOLDEN / f"{files}.txt").read_text(encoding="utf-8")
    seen, made = dots_of(GOLDEN / f"{files}.png"), printed(document, paper)
    assert without_pictures(made, document, paper).art() == without_pictures(seen, document, paper).art()


@cache
def by_name() -> dict[str, tuple[Document, Paper]]:
    return {name: (document, paper) for name, document, paper in all_papers()}


def dots_of(picture: Path) -> Dots:
    """A golden picture without its white margin."""
    with Image.open(picture) as opened:
        margins = (WHITE_AROUND, WHITE_AROUND, opened.width - WHITE_AROUND, opened.height - WHITE_AROUND)
        rows = opened.convert("L").crop(margins)
    levels, wide = rows.tobytes(), rows.width
    lines = (levels[start : start + wide] for start in range(0, len(levels), wide))
    return Dots(wide, tuple(int("".join("01"[level == 0] for level in reversed(line)), 2) for line in lines))


def test_every_language_has_the_same_words_and_fills_in_the_same() -> None:
    catalogs = [tomllib.loads((files("resources") / f"receipt_words/{one}.toml").read_text()) for one in LANGUAGES]
    for catalog in catalogs[1:]:
        assert catalog.keys() == catalogs[0].keys()
        for key, words_of in catalog.items():
            assert sorted(re.findall(r"\{\w+\}", words_of)) == sorted(re.findall(r"\{\w+\}", catalogs[0][key])), key


def words(document: Document) -> list[str]:
    return [line.text for line in document.lines if isinstance(line, Text)]


def test_the_qr_code_holds_the_tokens_digits() -> None:
    codes = [line.payload for line in papers()["prepaid"].lines if isinstance(line, QR)]
    assert codes == [line.digits for line in papers()["prepaid"].lines if isinstance(line, TokenDigits)]


def test_each_step_has_its_own_code_below_its_digits_the_first_one_first() -> None:
    lines = papers()["steps_copy_test"].lines
    steps = [(line.digits, below) for line, below in pairwise(lines) if isinstance(line, TokenDigits)]
    assert [below for _, below in steps] == [QR(digits) for digits, _ in steps]
    assert next(line.payload for line in lines if isinstance(line, QR)) == "46903925208523674737"
    assert sum(isinstance(line, QR) for line in lines) == 3


def test_several_tokens_are_numbered_steps_in_the_providers_order() -> None:
    lines = papers()["steps_copy_test"].lines
    tokens = [line.digits for line in lines if isinstance(line, TokenDigits)]
    assert tokens == ["46903925208523674737", "71464563847088610152", TOKEN]
    assert [text for text in words(papers()["steps_copy_test"]) if text.startswith("STEP")] == [
        "STEP 1 of 3",
        "STEP 2 of 3",
        "STEP 3 of 3",
    ]


def test_only_a_test_sale_says_test_and_only_a_copy_says_copy() -> None:
    assert words(papers()["steps_copy_test"])[:2] == ["TEST - NOT A REAL SALE", "COPY 2"]
    for name in ("prepaid", "postpaid", "slip"):
        assert not any(text.startswith(("TEST", "COPY")) for text in words(papers()[name]))


def test_a_slip_says_what_it_is_not_in_its_largest_letters_and_holds_no_token() -> None:
    for order, says in ((REAL, "NOT A TOKEN"), (BILL, "NOT PAID YET")):
        document = slip(after(Taken(order)), SHOP, "Kenya Power", 0)
        texts = [line for line in document.lines if isinstance(line, Text)]
        assert [line.text for line in texts if line.size == max(text.size for text in texts)] == [says]
        assert not any(isinstance(line, TokenDigits) for line in document.lines)


def test_a_token_unlike_others_is_printed_with_a_warning() -> None:
    document = receipt(sold(REAL, replace(SOLD, tokens=("123",))), SHOP, "Kenya Power", 0)
    assert any(isinstance(line, TokenDigits) and line.digits == "123" for line in document.lines)
    assert any("not like other tokens" in text for text in words(document))


def test_charges_above_what_was_paid_are_said_to_be_the_providers() -> None:
    sentence = "Charges as reported by the provider; they come to more than was paid."
    assert sentence in words(papers()["prepaid"])
    dear = replace(REAL, amount=Money(2000_00, "KES"), tendered=Money(2000_00, "KES"))
    assert sentence not in words(receipt(sold(dear, answered(samples.VENDED, dear)), SHOP, "Kenya Power", 0))


def test_the_fee_is_a_line_of_its_own_and_no_charge() -> None:
    fee = replace(SOLD, fee=Money(50_00, "KES"))
    document = receipt(sold(REAL, fee), SHOP, "Jos Electricity", 0)
    lines = [(line.left, line.right) for line in document.lines if isinstance(line, Columns)]

    assert ("Transaction fee", "50.00") in lines
    assert not any("as reported by the provider" in text for text in words(document))


def test_several_tokens_unlike_others_are_warned_of_once() -> None:
    document = receipt(sold(REAL, replace(SOLD, tokens=("1" * 18, "2" * 18))), SHOP, "Socodee", 0)

    assert [text for text in words(document) if "not like other tokens" in text] == [
        "These are what the provider sent; they are not like other tokens."
    ]


@pytest.mark.parametrize("tokens", [("9" * 20,), ("9" * 20, "8" * 20)])
def test_a_token_that_people_typed_is_never_called_what_the_provider_sent(tokens: tuple[str, ...]) -> None:
    typed = replace(sold(REAL, replace(SOLD, tokens=tokens)), resolved_by=("Wanjiru", "Otieno"))
    said = [text for text in words(receipt(typed, SHOP, "Kenya Power", 0)) if "other tokens" in text]

    assert len(said) == 1
    assert "provider" not in said[0]


def test_a_sale_that_sold_nothing_has_no_receipt() -> None:
    with pytest.raises(ValueError, match=REFERENCE):
        receipt(after(Taken(REAL)), SHOP, "Kenya Power", 0)


@pytest.mark.parametrize(
    ("key", "name"),
    [("MonthlyFC", "Fixed charge"), ("MONTHLYFC", "Fixed charge"), ("totaltax", "VAT"), ("XYZ levy", "XYZ levy")],
)
def test_known_charges_have_kenya_powers_names_and_others_their_own(key: str, name: str) -> None:
    assert charge_name(key) == name
