"""Bad input: a sentence under the field it is about, and nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.ui.sale_form import Step
from tests.ui.counter import Counter, Key, at_counter

pytestmark = pytest.mark.anyio


def put(counter: Counter, text: str) -> None:
    """Paste where the keys are: not all of it can be typed on every keyboard."""
    QGuiApplication.clipboard().setText(text)
    field = counter.focus()
    field.paste()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type the meter number."),
        ("0145A174955", "A meter number has digits only."),
        ("٠١٤٥١١٧٤٩٥٥", "A meter number has digits only."),
        ("0145117495", "A meter number has 11 or 13 digits; this one has 10."),
        ("01451174955123", "A meter number has 11 or 13 digits; this one has 14."),
        ("01451174954", "The check digit is wrong: one digit was mistyped. Read the meter number again."),
    ],
)
async def test_a_bad_meter_is_told_below_its_field(home: Path, typed: str, sentence: str) -> None:
    async with at_counter(home) as counter:
        put(counter, typed)
        before = counter.window.sell.form.number.text()
        counter.press(Key.Key_Return)

        assert counter.step is Step.NUMBER
        assert counter.window.sell.form.number.note() == sentence
        assert counter.window.sell.form.number.text() == before
        assert counter.focus() is counter.window.sell.form.number.field


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("0145", "4 of 11 or 13 digits"),
        ("01451174955", "Check digit ok"),
        ("01451174954", "Check digit wrong: look again"),
        ("0145 x", "A meter number has digits only."),
        ("01451174955123", "Too long: 14 digits. A meter number has 11 or 13."),
        ("", ""),
    ],
)
async def test_the_number_is_judged_while_it_is_typed(home: Path, typed: str, note: str) -> None:
    async with at_counter(home) as counter:
        counter.type(typed)

        assert counter.window.sell.form.number.note() == note


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type an amount."),
        ("0", "The amount must be more than zero."),
        ("-200", "An amount cannot be negative."),
        ("200.005", "Type the amount in digits, with at most two decimals after a point: 200 or 200.50."),
        ("1e5", "Type the amount in digits, with at most two decimals after a point: 200 or 200.50."),
        ("٢٠٠", "Type the amount in digits, with at most two decimals after a point: 200 or 200.50."),
        ("1,000", "Type the amount in digits, with at most two decimals after a point: 200 or 200.50."),
    ],
)
async def test_a_bad_amount_is_told_below_its_field(home: Path, typed: str, sentence: str) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        put(counter, typed)
        counter.press(Key.Key_Return)

        assert counter.step is Step.AMOUNT
        assert counter.window.sell.form.amount.note() == sentence
        assert counter.window.sell.form.amount.text() == typed
        assert counter.window.sell.form.card.name() == "Bilbo Baggins"


@pytest.mark.parametrize(("typed", "limit"), [("35000.01", "largest"), ("9.99", "smallest")])
async def test_an_amount_beyond_the_limits_is_told_with_the_limit(home: Path, typed: str, limit: str) -> None:
    async with at_counter(home) as counter:
        await counter.verify()
        counter.type(typed)
        counter.press(Key.Key_Return)

        assert counter.step is Step.AMOUNT
        assert counter.window.sell.form.amount.note().startswith(f"The {limit} sale is KES")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("199.99", "is less than the sale of"),
        ("lots", "Cash received: type the amount in digits"),
        ("-1", "Cash received: an amount cannot be negative."),
        ("0", "Cash received: the amount must be more than zero."),
        ("/", "Type the code of the mobile money message, such as SJK4H7TL2P."),
        ("/SJK-4H7", "Type the code of the mobile money message, such as SJK4H7TL2P."),
    ],
)
async def test_a_bad_tender_is_told_below_its_field_and_sells_nothing(home: Path, typed: str, sentence: str) -> None:
    async with at_counter(home) as counter:
        await counter.confirm()
        counter.type(typed[: typed.startswith("/")])
        put(counter, typed.removeprefix("/"))  # as if pasted: the key `-` puts the sale aside
        counter.press(Key.Key_Return)

        assert counter.step is Step.CONFIRM
        assert sentence in counter.window.sell.form.tender.note()
        assert counter.till.file.sales.latest(limit=1) == []


async def test_an_empty_account_is_told_below_its_field(home: Path) -> None:
    async with at_counter(home) as counter:
        counter.press(Key.Key_F8, Key.Key_Return)

        assert counter.window.sell.form.number.note() == "Type the account number."
