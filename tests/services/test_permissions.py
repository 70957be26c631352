"""Who may do what, held to the services themselves, without a window: a hidden button is no lock."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from inspect import getmembers, isawaitable, isfunction
from pathlib import Path

import pytest

import app
from app.domain.events import Found
from app.domain.money import Money
from app.domain.person import Role
from app.domain.sale import MoneyState, SaleState, Service
from app.domain.trouble import BadInput, NotAllowed
from app.services.backups import back_up_into, look_at, lying
from app.services.dossier import Payer
from app.services.finding import Filters, Wanted
from app.services.payment_records import export_payments
from app.services.permissions import LEAST, TWO_PEOPLE, May
from app.services.recovery_code import tell_recovery_code
from app.services.shift_paper import Shift
from app.services.shop import Printer
from app.services.support import write_support_file
from app.services.till import Till
from app.store.backup_files import Backup
from tests.printing.fake_printers import PtyPrinter
from tests.services.nigeria import OTP, WANTS_OTP, move_to_nigeria, order
from tests.services.payments import DAY
from tests.services.shop_floor import BILBO, THRESHOLD, WANJIKU, ShopFloor, draft, lost, sell, stored
from tests.services.staff import CASHIER, SUPERVISOR, enter, hire, person

pytestmark = pytest.mark.anyio

ANY_BACKUP = Backup(Path("any.db"), datetime(2026, 11, 21, tzinfo=UTC), 0)
Call = Callable[[Till, str], object | Awaitable[object]]

BY_A_PERSON: dict[str, Call] = {
    "selling.verify": lambda till, _: till.selling.verify("kplc", Service.PREPAID, WANJIKU),
    "selling.check": lambda till, _: till.selling.check(draft(WANJIKU)),
    "selling.take": lambda till, _: till.selling.take(draft(WANJIKU)),
    "selling.sell_again": lambda till, one: till.selling.sell_again(one),
    "selling.sell_when_free": lambda till, one: till.selling.sell_when_free(one),
    "deciding.keep": lambda till, one: till.deciding.keep(one),
    "deciding.let_go": lambda till, one: till.deciding.let_go(one),
    "deciding.send_again": lambda till, one: till.deciding.send_again(one),
    "deciding.cancel": lambda till, one: till.deciding.cancel(one),
    "deciding.give_back": lambda till, one: till.deciding.give_back(one),
    "deciding.hand_over": lambda till, one: till.deciding.hand_over(one),
    "deciding.go_away": lambda till, one: till.deciding.go_away(one),
    "deciding.resolve": lambda till, one: till.deciding.resolve(one, ("A", "B"), "because", None),
    "deciding.confirm_clock": lambda till, _: till.deciding.confirm_clock(),
    "settling.supply": lambda till, one: till.settling.supply(one, "12345678"),
    "settling.settle, though the float is short": lambda till, one: till.settling.settle(one, though_short=True),
    "shifts.open": lambda till, _: till.shifts.open({}),
    "shifts.move": lambda till, _: till.shifts.move("in", Money(100, "KES"), "change"),
    "shifts.so_far": lambda till, _: till.shifts.so_far(),
    "shifts.close": lambda till, _: till.shifts.close({}),
    "drawer_papers.print_shift": lambda till, _: till.drawer_papers.print_shift(x_of(till)),
    "drawer_papers.print_cash": lambda till, _: till.drawer_papers.print_cash(till.shifts.movements()[-1]),
    "papers.print_again": lambda till, one: till.papers.print_again(one, "please"),
    "papers.print_slip": lambda till, one: till.papers.print_slip(stored(till.file, one)),
    "papers.print_money_back": lambda till, one: till.papers.print_money_back(stored(till.file, one)),
    "papers.print_apart": lambda till, one: till.papers.print_apart(till.papers.document(stored(till.file, one))),
    "papers.print_test_page": lambda till, _: till.papers.print_test_page(till.papers.printers.first),
    "papers.use": lambda till, _: till.papers.use(Printer("none"), None),
    "papers.open_drawer": lambda till, _: till.papers.open_drawer(None, "change", who="Wanjiru"),
    "keys.keep_secret": lambda till, _: till.keys.keep_secret("kplc", "password", "hunter2"),
    "people.add": lambda till, _: till.people.add("Achieng", Role.CASHIER, "9041"),
    "people.change": lambda till, _: till.people.change(person(till.people, "Wanjiru"), "9041"),
    "people.change_own_pin": lambda till, _: till.people.change_own_pin(CASHIER, "9041"),
    "people.everybody": lambda till, _: till.people.everybody(),
    "people.let_one_decide": lambda till, _: till.people.let_one_decide(alone=True),
    "people.unlock": lambda till, _: till.people.unlock(person(till.people, "Wanjiru")),
    "people.approve": lambda till, _: till.people.approve("Otieno", SUPERVISOR, May.RESOLVE),
    "float_agreement.top_up": lambda till, _: till.float_agreement.top_up("kplc", Money(100, "KES")),
    "finding.wanted": lambda till, _: till.finding.wanted("bilbo", Filters()),
    "finding.latest": lambda till, _: till.finding.latest(5),
    "finding.queued": lambda till, _: till.finding.queued(),
    "finding.see_that_shown": lambda till, one: till.finding.see_that_shown(one),
    "people.shown": lambda till, _: till.people.shown(),
    "desk.begin": lambda till, _: till.desk.begin(),
    "dossiers.sale": lambda till, one: till.dossiers.sale(one),
    "dossiers.checked": lambda till, one: till.dossiers.checked(one, Payer()),
    "dossiers.document": lambda till, one: till.dossiers.document(one, Payer()),
    "dossiers.as_text": lambda till, one: till.dossiers.as_text(one, Payer()),
    "dossiers.write": lambda till, one: till.dossiers.write(one, Payer()),
    "dossiers.print": lambda till, one: till.dossiers.print(one, Payer()),
    "finding.page": lambda till, _: till.finding.page(Wanted()),
    "export_payments": lambda till, _: export_payments(till, DAY, DAY, till.file.home.parent),
    "back_up_into": lambda till, _: back_up_into(till, till.file.home.parent),
    "write_support_file": lambda till, _: write_support_file(till, till.file.home.parent),
    "tell_recovery_code": lambda till, _: tell_recovery_code(till),
    "lying": lambda till, _: lying(till),
    "look_at": lambda till, _: look_at(till, till.file.home / "backups" / "any.db"),
    "putting_back.look_at": lambda till, _: till.putting_back.look_at(ANY_BACKUP, ""),
    "putting_back.choose": lambda till, _: till.putting_back.choose(),
}
"""What a person has the till do: it changes something, prints, or shows what not everybody may see."""

BY_THE_TILL = {
    "settling": {"settle", "pursue", "finish"},
    "draining": {"run", "wake", "one_pass", "until_people"},
    "papers": {"recover", "print_waiting", "open_drawer_for", "warm_up", "close"},
    "keys": {"journal_key", "kept_journal_key", "pepper", "make_pepper", "keep_pepper", "secrets_of", "secret"},
    "putting_back": {"leave", "put_back"},
    "people": {"sign_in", "sign_out", "unlock_by", "may", "check", "both"},
}
"""What it does by itself, or what follows from what a person had it do, or lets them in."""

ONLY_TOLD = {
    "selling": {"number", "amount", "unfinished", "first_of"},
    "draining": {"due_at"},
    "shifts": {"movements", "name", "closed", "test_sales"},
    "drawer_papers": {"shift", "as_text"},
    "float_agreement": {"over"},
    "finding": {"states", "services", "providers", "cashiers", "periods"},
    "papers": {"takes_s", "document", "as_text", "newest", "newest_of", "newest_slip", "last_here", "lacks"}
    | {"refuse_without_printer"},
    "keys": {"kept_in", "stray_keys"},
    "people": {"listed", "named", "unlockers", "waits_s", "was_alone"},
}
"""What changes nothing, and everybody may see."""

SERVICES = (
    "selling",
    "deciding",
    "settling",
    "draining",
    "shifts",
    "drawer_papers",
    "float_agreement",
    "finding",
    "desk",
    "dossiers",
    "papers",
    "keys",
    "people",
    "putting_back",
)


def x_of(till: Till) -> Shift:
    now = till.clock.now()
    return Shift(now, "Njeri", now, takings=(), openings=0, unfinished=(), journal_head="")


def test_the_readme_says_who_may_do_what_as_the_services_do() -> None:
    readme = (Path(app.__path__[0]).parent / "README.md").read_text(encoding="utf-8")
    rows = readme.partition("| to | takes a |")[2].partition("\n\n")[0].splitlines()[2:]
    least = {may: LEAST[may].name.lower() for may in May}
    two = {may: f"cashier, and a {least[may]} as the second person" for may in TWO_PEOPLE}
    assert rows == [f"| {may} | {two.get(may, least[may])} |" for may in May]


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file in it but SQLite's own working ones."""
    files = (one for one in folder.rglob("*") if one.is_file() and one.suffix not in (".db-wal", ".db-shm"))
    return {one: one.read_bytes() for one in files}


async def done_by(call: Call, till: Till, reference: str) -> None:
    done = call(till, reference)
    if isawaitable(done):
        await done


async def test_of_every_call_of_a_service_it_is_said_whether_a_person_is_behind_it(till: Till) -> None:
    said = {name.partition(",")[0] for name in BY_A_PERSON if "." in name}
    for several in (BY_THE_TILL, ONLY_TOLD):
        said |= {f"{service}.{name}" for service, names in several.items() for name in names}
    there = {
        f"{service}.{name}"
        for service in SERVICES
        for name, _ in getmembers(type(getattr(till, service)), isfunction)
        if not name.startswith("_")
    }
    assert said == there


@pytest.mark.parametrize("call", BY_A_PERSON)
async def test_nobody_does_anything_before_they_have_signed_in(staffed: Till, call: str) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed, THRESHOLD if call.startswith("selling.sell") else BILBO)
    staffed.shifts.open({})
    staffed.shifts.move("in", Money(100, "KES"), "change")
    await staffed.papers.print_waiting()
    staffed.people.sign_out()
    before, lying = staffed.file.journal.length(), contents(staffed.file.home.parent)
    with pytest.raises(NotAllowed, match="Sign in first"):
        await done_by(BY_A_PERSON[call], staffed, sale.reference)
    assert staffed.file.journal.length() == before
    assert contents(staffed.file.home.parent) == lying


async def test_what_a_person_did_to_a_sale_stands_with_it_and_what_the_till_did_does_not(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    reference = staffed.selling.take(draft()).reference
    await enter(staffed, "Otieno")
    await staffed.settling.settle(reference)
    staffed.deciding.hand_over(reference)
    rows = staffed.file.db.execute("select kind, body from event where reference = ? order by rowid", [reference])
    by = [(kind, json.loads(body).get("person")) for kind, body in rows.fetchall()]
    assert (by[0], by[-1]) == (("taken", 3), ("handed over", 2))
    assert {person for _kind, person in by[1:-1]} == {None}
    assert stored(staffed.file, reference).state is SaleState.COMPLETE


async def test_a_receipt_that_came_out_is_printed_again_by_a_supervisor(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    sale = await sell(staffed)
    await staffed.papers.print_waiting()
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        await staffed.papers.print_again(sale.reference, "the customer lost it")
    await enter(staffed, "Otieno")
    assert (await staffed.papers.print_again(sale.reference, "the customer lost it")).copy == 1


async def test_a_receipt_of_a_printer_that_never_says_whether_it_came_out_is_printed_again_by_whoever_sells(
    floor: ShopFloor,
) -> None:
    with PtyPrinter() as there:
        floor.with_printer(Printer("serial", there.address, profile="sunmi-58"))
        till = floor.open()
        await hire(till.people)
        await enter(till, "Wanjiru")
        sale = await sell(till)
        await till.papers.print_waiting()
        again = await till.papers.print_again(sale.reference, "nothing came out")
        assert (again.state, again.copy) == ("unconfirmed", 1)


async def test_a_receipt_that_did_not_come_out_is_printed_by_whoever_sells(floor: ShopFloor) -> None:
    floor.with_printer(Printer("file", str(floor.home / "nowhere" / "paper")))
    till = floor.open()
    await hire(till.people)
    await enter(till, "Wanjiru")
    sale = await sell(till)
    await till.papers.print_waiting()
    assert (await till.papers.print_again(sale.reference, "it failed")).copy == 0


async def test_a_second_sale_for_an_unfinished_meter_takes_a_supervisor(staffed: Till, floor: ShopFloor) -> None:
    await enter(staffed, "Wanjiru")
    first = await lost(staffed, floor)
    assert first.state is SaleState.UNKNOWN
    for ask in (staffed.selling.check, staffed.selling.take):
        with pytest.raises(NotAllowed, match="takes a supervisor"):
            ask(draft(), again=True)
    await enter(staffed, "Otieno")
    staffed.selling.check(draft(), again=True)
    assert staffed.selling.take(draft(), again=True).open


async def test_money_of_a_refused_or_unsent_sale_is_given_back_by_one(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    refused = await sell(staffed, THRESHOLD)
    unsent = staffed.selling.take(draft(kept=True))
    staffed.deciding.cancel(unsent.reference)
    for sale in (refused, unsent):
        assert staffed.deciding.give_back(sale.reference).money is MoneyState.GIVEN_BACK


async def test_whoever_was_let_go_meanwhile_does_nothing_more(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    wanjiru = staffed.people.here
    assert wanjiru is not None
    staffed.file.people.change(
        type(wanjiru)(wanjiru.number, wanjiru.name, wanjiru.role, active=False), staffed.clock.now(), 1
    )
    with pytest.raises(NotAllowed, match="Sign in first"):
        staffed.selling.take(draft())
    with pytest.raises(BadInput):
        await staffed.people.sign_in("Wanjiru", CASHIER)


async def test_slips_stand_in_the_journal_with_whoever_printed_them(staffed: Till) -> None:
    await enter(staffed, "Wanjiru")
    reference = staffed.selling.take(draft(kept=True)).reference
    await staffed.papers.print_slip(stored(staffed.file, reference))
    staffed.deciding.cancel(reference)
    staffed.deciding.give_back(reference)
    await enter(staffed, "Otieno")
    await staffed.papers.print_money_back(stored(staffed.file, reference))
    rows = staffed.file.db.execute("select body from event where kind = 'print asked' order by rowid").fetchall()
    asked = [json.loads(body) for (body,) in rows]
    assert [(one["paper"], one["person"]) for one in asked] == [("slip", 3), ("money back", 2)]


async def test_what_is_typed_as_a_printer_is_tried_and_used_by_a_manager(staffed: Till, tmp_path: Path) -> None:
    await enter(staffed, "Otieno")
    typed = Printer("file", str(tmp_path / "elsewhere"))
    for change in (staffed.papers.print_test_page(typed), staffed.papers.use(typed, None)):
        with pytest.raises(NotAllowed, match="takes a manager"):
            await change
    assert not (tmp_path / "elsewhere").exists()
    await enter(staffed, "Njeri")
    await staffed.papers.use(typed, None)
    (body,) = staffed.file.db.execute(
        "select body from event where kind = 'printer set' order by rowid desc"
    ).fetchone()
    assert json.loads(body) == {"transport": "file", "address": str(tmp_path / "elsewhere"), "person": 1}


async def test_a_sale_that_an_older_file_did_not_know_takes_more_than_a_cashier(
    staffed: Till, floor: ShopFloor
) -> None:
    await enter(staffed, "Wanjiru")
    order = staffed.selling.take(draft(kept=True)).order
    found = []
    for meter in (WANJIKU, "04207144330"):
        reference = staffed.file.next_reference(staffed.clock.now())
        staffed.file.sales.record(
            reference, staffed.clock.now(), Found(replace(order, meter=meter), (), 0, staffed.clock.mark())
        )
        found.append(reference)
    with pytest.raises(NotAllowed, match="takes a supervisor"):
        staffed.deciding.let_go(found[0])
    staffed.deciding.cancel(found[1])
    with pytest.raises(NotAllowed, match="takes two people"):
        staffed.deciding.give_back(found[1])
    await staffed.people.approve("Otieno", SUPERVISOR, May.GIVE_BACK_SENT)
    assert staffed.deciding.give_back(found[1]).money is MoneyState.GIVEN_BACK
    await staffed.people.approve("Otieno", SUPERVISOR, May.LET_GO)
    assert staffed.deciding.let_go(found[0]).stop is None


async def test_the_queue_goes_on_with_nobody_there_and_a_sale_at_the_counter_waits_for_somebody(
    staffed: Till, floor: ShopFloor
) -> None:
    await enter(staffed, "Wanjiru")
    unknown = await lost(staffed, floor)
    kept = staffed.selling.take(draft(WANJIKU, kept=True))
    counter = staffed.selling.take(draft(THRESHOLD))
    staffed.people.sign_out()
    with pytest.raises(NotAllowed, match="Sign in first"):
        await staffed.settling.settle(counter.reference)
    await staffed.draining.one_pass()
    assert stored(staffed.file, unknown.reference).asks == 1
    assert stored(staffed.file, kept.reference).state is SaleState.COMPLETE
    assert stored(staffed.file, counter.reference).state is SaleState.QUEUED
    assert counter.reference not in floor.sandbox.ledger.attempts
    await enter(staffed, "Wanjiru")
    assert (await staffed.settling.settle(counter.reference)).state is SaleState.REFUSED


async def test_a_customers_code_is_handed_on_by_a_cashier_who_stands_in_the_journal(floor: ShopFloor) -> None:
    move_to_nigeria(floor)
    till = floor.open()
    await hire(till.people)
    await enter(till, "Wanjiru")
    sale = await till.settling.settle(till.selling.take(order(WANTS_OTP)).reference)
    till.people.sign_out()
    with pytest.raises(NotAllowed, match="Sign in first"):
        await till.settling.supply(sale.reference, OTP)
    assert stored(till.file, sale.reference).state is SaleState.WAITING
    await enter(till, "Wanjiru")
    assert (await till.settling.supply(sale.reference, OTP)).state is SaleState.COMPLETE
    (body,) = till.file.db.execute("select body from event where kind = 'supplied'").fetchone()
    assert json.loads(body)["person"] == 3
