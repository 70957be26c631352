"""What the till does with sales whose profile was edited since: nothing is sent on new terms, nothing is leaked."""

from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.outcome import Complete, NotSent, Reach
from app.domain.sale import Sale, SaleState
from app.domain.trouble import NotAllowed
from app.providers.base import Profile
from app.providers.registry import KINDS
from app.sandbox.faults import Fault, Kind
from app.services.provider_book import ProviderBook
from app.services.till import Till
from tests.services.nigeria import KANO_METER, METER, move_to_nigeria, order, profile
from tests.services.shop_floor import ShopFloor, stored
from tests.services.test_provider_test import strangers_server

pytestmark = pytest.mark.anyio

REFUSED_FOR_NOW = "04990000517"


@pytest.fixture
async def till(floor: ShopFloor) -> Till:
    move_to_nigeria(floor)
    return floor.open()


def edit(till: Till, name: str, changed: Profile) -> None:
    profiles = {one: till.book.profile(one) for one in till.book.names}
    till.book.replace(profiles | {name: changed})


async def refused(till: Till) -> str:
    sale = await till.settling.settle(till.selling.take(order(REFUSED_FOR_NOW)).reference)
    assert sale.state is SaleState.REFUSED
    return sale.reference


async def test_money_is_not_carried_into_another_currency(till: Till, floor: ShopFloor) -> None:
    reference = await refused(till)
    edit(till, "onepipe", replace(till.book.profile("kplc"), name="onepipe"))
    with pytest.raises(NotAllowed, match="settings for onepipe were changed"):
        till.selling.sell_again(reference)


async def test_test_money_does_not_buy_a_real_token(till: Till, floor: ShopFloor) -> None:
    reference = await refused(till)
    edit(till, "onepipe", replace(till.book.profile("onepipe"), sandbox=False))
    with pytest.raises(NotAllowed):
        till.selling.sell_again(reference)


async def test_a_queued_test_sale_is_not_sent_through_a_profile_that_went_live(till: Till, floor: ShopFloor) -> None:
    reference = till.selling.take(order(METER, kept=True)).reference
    edit(till, "onepipe", replace(till.book.profile("onepipe"), sandbox=False))
    sale = await till.settling.settle(reference)
    assert (sale.state, sale.reach, sale.sends) == (SaleState.QUEUED, Reach.OTHER_TERMS, 0)


async def test_a_sale_in_doubt_is_asked_about_at_the_company_it_was_sent_to(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.faults.switch_on(Fault("powershop", "vend", Kind.DROP_AFTER))
    reference = till.selling.take(order(KANO_METER, provider="kano")).reference
    assert (await till.settling.settle(reference)).state is SaleState.UNKNOWN
    edit(till, "kano", profile(floor, "kano", "powershop", "demo_username", disco="aedc"))
    assert (await till.settling.settle(reference)).state is SaleState.COMPLETE


async def test_the_new_secrets_are_not_shown_to_the_old_host(till: Till, floor: ShopFloor) -> None:
    floor.sandbox.faults.switch_on(Fault("powershop", "vend", Kind.DROP_AFTER))
    reference = till.selling.take(order(KANO_METER, provider="kano")).reference
    await till.settling.settle(reference)
    floor.secrets[("kano", "secret")] = "the new one"
    moved = replace(till.book.profile("kano"), base_url="http://127.0.0.1:9/other", username="another")
    edit(till, "kano", moved)
    provider, same = till.book.for_order(stored(till.file, reference).order)
    assert not same
    answer = await provider.ask(reference, stored(till.file, reference).order, ())
    assert answer.outcome == NotSent(Reach.NO_SECRET)


async def in_doubt(till: Till, floor: ShopFloor) -> Sale:
    """A sale that was vended, which nobody here knows yet."""
    floor.sandbox.faults.switch_on(Fault("powershop", "vend", Kind.DROP_AFTER))
    reference = till.selling.take(order(KANO_METER, provider="kano")).reference
    assert (await till.settling.settle(reference)).state is SaleState.UNKNOWN
    return stored(till.file, reference)


async def test_a_secret_goes_to_the_address_that_the_settings_name_and_to_no_other(
    till: Till, floor: ShopFloor
) -> None:
    taken = (await in_doubt(till, floor)).order
    async with strangers_server() as (address, heard):
        for forged in (
            replace(taken, base_url=address),
            replace(taken, base_url=address, account="another"),
            replace(taken, base_url=address, terms={**taken.terms, "disco": "jed"}),
            replace(taken, base_url=address, sandbox=False),
            replace(taken, base_url=address, provider="nobody"),
            replace(taken, base_url=address, provider="onepipe"),
        ):
            provider, same = till.book.for_order(forged)
            assert not same
            await provider.ask("001028000001", forged, ())
        assert heard == []


async def test_a_sale_of_our_own_is_asked_about_where_it_was_sent_and_one_of_an_older_file_where_we_know(
    till: Till, floor: ShopFloor
) -> None:
    sale = await in_doubt(till, floor)
    till.book.replace({"kplc": till.book.profile("kplc")})
    others = ProviderBook(
        {"kplc": till.book.profile("kplc")},
        KINDS,
        lambda one: KINDS[one.kind].connect(one, till.keys.secrets_of(one), 5),
    )
    for vouched, outcome in ((False, NotSent), (True, Complete)):
        provider, _same = others.for_order(sale.order, vouched=vouched)
        assert isinstance((await provider.ask(sale.reference, sale.order, sale.provider_ids)).outcome, outcome)
    await others.close()


@pytest.mark.parametrize("before", ["http://127.0.0.1:9/before", "http://[::1/", "http://127.0.0.1:none/"])
async def test_a_sale_is_asked_about_where_its_account_has_moved_to(till: Till, floor: ShopFloor, before: str) -> None:
    sale = await in_doubt(till, floor)
    taken = replace(sale.order, base_url=before)
    provider, same = till.book.for_order(taken)
    assert not same
    assert isinstance((await provider.ask(sale.reference, taken, sale.provider_ids)).outcome, Complete)


@pytest.mark.parametrize("removed", [False, True])
async def test_a_profile_that_is_not_in_use_still_has_its_address_and_its_sales_are_asked_about(
    till: Till, floor: ShopFloor, *, removed: bool
) -> None:
    sale = await in_doubt(till, floor)
    kano, others = till.book.profile("kano"), {"kplc": till.book.profile("kplc")}
    till.book.replace(others, {} if removed else {"kano": kano})
    provider, _same = till.book.for_order(sale.order)
    assert isinstance((await provider.ask(sale.reference, sale.order, sale.provider_ids)).outcome, Complete)


async def test_a_profile_that_was_gone_at_the_start_has_no_address_for_its_secrets(
    till: Till, floor: ShopFloor
) -> None:
    sale = await in_doubt(till, floor)
    others = {"kplc": till.book.profile("kplc")}
    for off, outcome in (({}, NotSent), ({"kano": till.book.profile("kano")}, Complete)):
        book = ProviderBook(others, KINDS, lambda one: KINDS[one.kind].connect(one, till.keys.secrets_of(one), 5), off)
        provider, _same = book.for_order(sale.order)
        answer = await provider.ask(sale.reference, sale.order, sale.provider_ids)
        assert isinstance(answer.outcome, outcome)
        await book.close()


async def test_a_switched_off_profile_still_reads_charges_and_writes_codes_as_it_did(
    till: Till, floor: ShopFloor
) -> None:
    sale = till.selling.take(order(METER))
    till.book.replace({"kplc": till.book.profile("kplc")})
    assert sale.order.terms["secure_encoding"] == "utf-8"
    provider, same = till.book.for_order(sale.order)
    assert (provider.traits.currency, same) == (Money(1, "NGN").currency, False)


@pytest.mark.parametrize("address", ["https://real.invalid", "http://127.0.0.1:9"])
async def test_a_short_horizon_proves_nothing_of_a_real_sale(till: Till, address: str) -> None:
    taken = till.selling.take(order(METER))
    real = replace(taken, order=replace(taken.order, sandbox=False, base_url=address))
    assert till.settling._steps.horizon(real) == (300 if "real" in address else till.shop.timing.not_found_horizon)
