"""The dossier has what Kenya Power's form for moving a token asks for, and is of a token that was sold alone."""

import json

import pytest

from app.domain.trouble import BadInput, NotAllowed
from app.services.dossier import Payer
from app.services.story import story_of
from app.services.till import Till
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, draft, sell
from tests.services.staff import enter

pytestmark = pytest.mark.anyio
PAYER = Payer("Amina  Yusuf", "27384950", "0712 345 678", "1428 5093 614")


async def test_the_sheet_has_every_field_of_the_form(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed, BILBO, "500")
    await enter(staffed, "Otieno")
    text = staffed.dossiers.as_text(sale.reference, staffed.dossiers.checked(sale.reference, PAYER))
    assert sale.sold is not None
    token = sale.tokens[0]
    for field in (
        *("Amina Yusuf", "27384950", "+254712345678", "500", sale.reference, "Mama Njeri Kiosk", "Wanjiru"),
        *(" ".join(token[at : at + 4] for at in range(0, 20, 4)), sale.sold.units, "0145 1174 955"),
        *("1428 5093 614", "Bilbo Baggins", sale.sold.provider_transaction, sale.receipt_number, "Kenya Power"),
    ):
        assert field is None or field in text


async def test_a_sheet_that_nobody_has_filled_in_has_lines_to_write_on(till: Till) -> None:
    sale = await sell(till)
    assert till.dossiers.as_text(sale.reference, Payer()).count("." * 18) == 4


@pytest.mark.parametrize(
    ("payer", "about"),
    [
        (Payer(), "name"),
        (Payer("Amina"), "id_number"),
        (Payer("Amina", "1"), "phone"),
        (Payer("Amina", "1", "07"), "phone"),
        (Payer("Amina", "1", "0712345678"), "right_meter"),
        (Payer("Amina", "1", "0712345678", "14285093615"), "right_meter"),
        (Payer("Amina", "1", "0712345678", BILBO), "right_meter"),
    ],
)
async def test_what_the_form_asks_for_and_is_missing_or_wrong_is_named(till: Till, payer: Payer, about: str) -> None:
    sale = await sell(till)
    before = till.file.journal.length()
    with pytest.raises(BadInput) as bad:
        till.dossiers.write(sale.reference, payer)
    assert bad.value.about == about
    assert till.file.journal.length() == before


async def test_it_is_of_a_token_that_was_sold_alone(till: Till) -> None:
    refused, queued = await sell(till, THRESHOLD), till.selling.take(draft(WANJIKU, kept=True))
    for sale in (refused, queued):
        with pytest.raises(NotAllowed, match="token that was sold"):
            till.dossiers.write(sale.reference, PAYER)
    with pytest.raises(BadInput, match="There is no sale"):
        till.dossiers.write("001000000000", PAYER)


async def test_who_wrote_it_stands_in_the_journal_and_the_story_and_the_payer_does_not(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        staffed.dossiers.document(sale.reference, Payer())
    await enter(staffed, "Otieno")
    await staffed.dossiers.print(sale.reference, PAYER)
    row = staffed.file.db.execute("select body from event where kind = 'print dossier'").fetchone()
    assert json.loads(row[0]) == {"right_meter": WANJIKU, "person": 2}
    step = story_of(staffed, sale)[-1]
    assert (step.words, step.who) == ("A dossier was written: the meter that was meant is 1428 5093 614.", "Otieno")
    assert story_of(staffed, sale)[0].who == "Wanjiru"
    assert staffed.file.sales.load(sale.reference) == sale
    assert staffed.file.sales.follows(sale.reference)
