"""Whatever happens to a kiosk, in whatever order: hypothesis thinks of days that the real till has to live through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.sale import OPEN, MoneyState, Sale, SaleState
from app.sandbox.faults import Fault, Kind
from app.sandbox.ledger import VendState
from app.services.doctor import examine
from tests.crash.line import Loss
from tests.crash.model_kiosk import ASKS, DOCUMENTED, SUPPLY, VENDS, Kiosk, Opened, right_code
from tests.domain.sales import HORIZON

METERS = (
    *(("kplc", meter) for meter in ("01451174955", "14285093614", "14102005106", "14102001006", "14102003002")),
    *(("kplc", meter) for meter in ("14102007003", "37666000007")),
    *(("snel", meter) for meter in ("45036883010", "45036882525", "45036844053", "45036855067", "45036866072")),
    *(("kano", meter) for meter in ("04214346555", "04214322044", "04214333058", "04214355077")),
    *(("nigeria", meter) for meter in ("04185666015", "04185633056", "04185639129", "04185688092", "04185629112")),
    *(("nigeria", meter) for meter in ("04185611037", "54520077022", "04185622042")),
)
"""Some sell, some are refused, pend, want a code, or say one thing and have done another.

Not 04214344063, which is *not found* for two questions, however late, and is vended then: no document allows that.
"""
AMOUNTS = {"kplc": "200", "snel": "5", "kano": "1500", "nigeria": "2000"}
LOSSES = st.sampled_from((None, Loss.REQUEST, Loss.ANSWER))
STUCK = st.sampled_from((Loss.STUCK_BEFORE, Loss.STUCK_AFTER))
FAULTS = st.sampled_from((Kind.HTML, Kind.SERVER_ERROR, Kind.EMPTY, Kind.HALF_ANSWER, Kind.DROP_AFTER))
CODES = st.sampled_from((None, None, "00000000"))
"""None is the right one."""
WHICH = st.integers(0, 5)
HALF = HORIZON / 2
ASKED_ABOUT = (SaleState.UNKNOWN, SaleState.WAITING, SaleState.HELD)
SETTLED = (SaleState.QUEUED, *ASKED_ABOUT)
CALLS = {
    "kplc": ("vend", "transaction"),
    "snel": ("payment", "status_by_reference"),
    "kano": ("vend", "status"),
    "nigeria": ("transact", "query"),
}
"""What the sandbox calls a vend and a question."""

lived: Counter[str] = Counter()
"""What the machines of this process went through, for whoever counts it."""


def any_is(*states: SaleState) -> Callable[[Any], bool]:
    """Whether a rule has a sale to be about."""
    return lambda machine: bool(machine.that_are(*states))


class AnyDay(RuleBasedStateMachine):
    """One kiosk, from its first sale on. Where a rule is about a sale, `which` picks it among those it may be about."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = Opened()
        self.kiosk: Kiosk = self.opened.kiosk
        self.sales: list[Sale] = []
        self.ended: dict[str, float] = {}
        self.has_copy = False
        self.moved = False
        self.lost = False
        lived["days"] += 1

    def that_are(self, *states: SaleState) -> list[Sale]:
        """The sales in these states that do not wait for a person to let them go on, oldest first."""
        return [sale for sale in self.sales if sale.state in states and sale.stop is None]

    def pick(self, which: int, *states: SaleState) -> Sale:
        """One of them."""
        found = self.that_are(*states)
        return found[which % len(found)]

    @initialize(meter=st.sampled_from(METERS), kept=st.booleans())
    def first_sale(self, meter: tuple[str, str], kept: bool) -> None:
        self.sale_taken(meter, kept)

    @rule(meter=st.sampled_from(METERS), kept=st.booleans())
    def sale_taken(self, meter: tuple[str, str], kept: bool) -> None:
        lived["sales"] += 1
        self.kiosk.take(*meter, AMOUNTS[meter[0]], kept=kept)

    @precondition(any_is(*SETTLED))
    @rule(which=WHICH, loss=LOSSES)
    def settled(self, which: int, loss: Loss | None) -> None:
        sale = self.pick(which, *SETTLED)
        self._lose(sale, loss)
        self._run(self.kiosk.till.settling.settle(sale.reference), sale)

    @precondition(any_is(*SETTLED))
    @rule(which=WHICH)
    def settled_without_a_line(self, which: int) -> None:
        sale = self.pick(which, *SETTLED)
        self.opened.run(self.kiosk.line.down())
        self._run(self.kiosk.till.settling.settle(sale.reference), sale)
        self.opened.run(self.kiosk.line.up())

    @precondition(any_is(*SETTLED))
    @rule(which=WHICH, kind=FAULTS, done=st.booleans())
    def settled_at_a_faulty_provider(self, which: int, kind: Kind, done: bool) -> None:
        sale = self.pick(which, *SETTLED)
        call = CALLS[sale.order.provider][sale.state is not SaleState.QUEUED]
        carried_out = done and kind in (Kind.SERVER_ERROR, Kind.EMPTY)
        self._fault(Fault(sale.order.kind, call, kind, carried_out=carried_out), sale)

    @precondition(any_is(*ASKED_ABOUT))
    @rule(which=WHICH)
    def asked_while_the_status_lags(self, which: int) -> None:
        """Where *not found* is documented, its promise is kept: it is true of what ended a horizon ago."""
        sale = self.pick(which, *ASKED_ABOUT)
        in_time = self.kiosk.now - self.ended.get(sale.reference, 0.0) < HORIZON
        if in_time or sale.order.provider not in DOCUMENTED:
            call = CALLS[sale.order.provider][True]
            self._fault(Fault(sale.order.kind, call, Kind.NOT_FOUND, 1 + len(sale.provider_ids)), sale)

    @precondition(any_is(SaleState.UNKNOWN))
    @rule(which=WHICH)
    def asked_twice_a_horizon_apart(self, which: int) -> None:
        sale = self.pick(which, SaleState.UNKNOWN)
        self._run(self.kiosk.till.settling.settle(sale.reference), sale)
        self.kiosk.floor.clock.go_on(HORIZON)
        self._run(self.kiosk.till.settling.settle(sale.reference), sale)

    @precondition(any_is(*SETTLED))
    @rule(which=WHICH, stuck=STUCK, boot=st.booleans())
    def crashed_while_it_was_settled(self, which: int, stuck: Loss, boot: bool) -> None:
        sale = self.pick(which, *SETTLED)
        self._lose(sale, stuck)
        self._run(self.kiosk.settle_until_stuck(sale.reference), sale)
        self._crash(boot=boot)

    @precondition(any_is(SaleState.WAITING))
    @rule(which=WHICH, code=CODES, loss=LOSSES)
    def code_supplied(self, which: int, code: str | None, loss: Loss | None) -> None:
        sale = self.pick(which, SaleState.WAITING)
        self.has_copy = False  # an older file knows of no code: see what the proof says
        if loss is not None:
            self.kiosk.line.lose(SUPPLY, loss)
        self._run(self.kiosk.till.settling.supply(sale.reference, code or right_code(sale)), sale)

    @precondition(any_is(SaleState.WAITING))
    @rule(which=WHICH, stuck=STUCK, boot=st.booleans())
    def crashed_with_a_code_out(self, which: int, stuck: Loss, boot: bool) -> None:
        sale = self.pick(which, SaleState.WAITING)
        self.has_copy = False
        self.kiosk.line.lose(SUPPLY, stuck)
        self._run(self.kiosk.supply_until_stuck(sale.reference, right_code(sale)), sale)
        self._crash(boot=boot)

    @precondition(lambda self: self.decisions())
    @rule(which=WHICH)
    def person_decides(self, which: int) -> None:
        decisions = self.decisions()
        decision, reference = decisions[which % len(decisions)]
        lived["decisions"] += 1
        till = self.kiosk.till
        if decision in ("cancel", "give_back", "sell_again"):
            self.has_copy = False  # an older file knows of no money that went back: see what the proof says
        if decision == "sell_again":
            till.selling.sell_again(reference, again=True)
        else:
            getattr(till.deciding, decision)(reference)

    @precondition(lambda self: any(self._truth(sale) for sale in self.that_are(SaleState.HELD)))
    @rule(which=WHICH)
    def two_people_decide_who_know_the_truth(self, which: int) -> None:
        sales = [sale for sale in self.that_are(SaleState.HELD) if self._truth(sale)]
        sale = sales[which % len(sales)]
        self.has_copy = False
        lived["decisions"] += 1
        goods = ",".join(vend.token or "" for vend in self.kiosk.vends_of(sale)).replace(" ", ",")
        self.kiosk.till.deciding.resolve(sale.reference, ("Wanjiru", "Otieno"), "seen on the statement", goods or None)

    def _truth(self, sale: Sale) -> bool:
        """Whether it is known by now what became of the sale: it was sold, or it was not and cannot be any more."""
        vends = self.kiosk.vends_of(sale)
        if vends:
            return all(vend.token for vend in vends)
        names = (sale.reference, *sale.provider_ids)
        return not any(name.encode() in request for request in self.kiosk.line.late for name in names)

    def decisions(self) -> list[tuple[str, str]]:
        """What people may decide now, and about which sale."""
        found = []
        for sale in self.sales:
            may = {
                "let_go": sale.state is SaleState.QUEUED and sale.stop is not None,
                "keep": sale.state is SaleState.QUEUED and not sale.kept,
                "cancel": sale.state is SaleState.QUEUED or sale.proof,
                "send_again": sale.proof and sale.sends == 1,
                "give_back": sale.to_give_back,
                "sell_again": sale.to_give_back and sale.state is SaleState.REFUSED and not sale.copied,
            }
            found += [(decision, sale.reference) for decision, allowed in may.items() if allowed]
        return found

    @precondition(lambda self: self.kiosk.line.late)
    @rule()
    def something_late_arrives(self) -> None:
        lived["late arrivals"] += self.opened.run(self.kiosk.deliver_late())

    @precondition(any_is(*ASKED_ABOUT))
    @rule(halves=st.sampled_from((1, 2)))
    def time_passes(self, halves: int) -> None:
        self.kiosk.floor.clock.go_on(halves * HALF)

    @precondition(any_is(*ASKED_ABOUT))
    @rule()
    def day_passes(self) -> None:
        self.kiosk.floor.clock.go_on(24 * 3600)

    @rule(boot=st.booleans())
    def crashed(self, boot: bool) -> None:
        self._crash(boot=boot)

    @rule()
    def copy_of_the_file_kept(self) -> None:
        self.kiosk.keep_a_copy()
        self.has_copy = True

    @precondition(lambda self: self.has_copy)
    @rule()
    def older_file_put_back(self) -> None:
        lived["older files put back"] += 1
        self._crash(older=True)
        self.lost = self.lost or len(self.kiosk.every_sale()) < len(self.sales)

    @precondition(lambda self: not self.moved and any(sale.open for sale in self.sales))
    @rule()
    def home_moved(self) -> None:
        self.moved, self.has_copy = True, False
        self.opened.run(self.kiosk.move())

    @invariant()
    def nothing_is_wrong(self) -> None:
        lived["steps"] += 1
        self.sales = sorted(self.kiosk.every_sale(), key=lambda sale: sale.reference)
        lived["proofs"] += any(sale.proof for sale in self.sales)
        for sale in self.sales:
            self._check(sale)
        broken = [check for check in examine(self.kiosk.till) if not check.ok]
        if self.lost:
            # The doctor tells of the sale that the older file lacks, which never left.
            broken = [check for check in broken if check.name != "every reference that left is known"]
        assert broken == [], broken

    def teardown(self) -> None:
        """The day ends well: whatever was vended has its sale, with its token."""
        try:
            self.opened.run(self.kiosk.calm())
            for sale in self.kiosk.every_sale():
                self._check(sale)
                self._check_not_forgotten(sale)
            self._check_every_vend_known()
        finally:
            self.opened.close()

    def _check(self, sale: Sale) -> None:
        vends = self.kiosk.vends_of(sale)
        told = f"sale {sale.reference} of {sale.order.provider} is {sale.state}, vended {len(vends)} times"
        assert len(vends) <= 1, told
        given_up = sale.state in (SaleState.REFUSED, SaleState.CANCELLED) or sale.proof
        assert not (vends and given_up), told
        if sale.state is SaleState.COMPLETE:
            assert vends, told
            assert "".join(sale.tokens) == "".join((vends[0].token or "").split()), told
        held = sale.state in OPEN or sale.state is SaleState.COMPLETE
        assert sale.state is SaleState.CONFLICT or (sale.money is MoneyState.TAKEN) == held, told

    def _check_not_forgotten(self, sale: Sale) -> None:
        if not any(vend.state == VendState.COMPLETE for vend in self.kiosk.vends_of(sale)):
            return
        found = sale.state is SaleState.COMPLETE or (sale.state is SaleState.HELD and sale.named is not None)
        assert found, f"sale {sale.reference} of {sale.order.provider} was vended and is {sale.state}"

    def _check_every_vend_known(self) -> None:
        known = {sale.reference for sale in self.kiosk.every_sale()}
        vended = {
            vend.reference for provider in self.kiosk.sandbox.providers.values() for vend in provider.ledger.vends
        }
        assert vended <= known, f"vended and unknown here: {vended - known}"

    def _lose(self, sale: Sale, loss: Loss | None) -> None:
        path = (VENDS if sale.state is SaleState.QUEUED else ASKS)[sale.order.provider]
        if loss is not None:
            self.kiosk.line.lose(path or f"/{sale.reference}", loss)

    def _fault(self, fault: Fault, sale: Sale) -> None:
        self.kiosk.sandbox.faults.switch_on(fault)
        self._run(self.kiosk.till.settling.settle(sale.reference), sale)
        self.kiosk.sandbox.faults.clear()

    def _run(self, work: Coroutine[Any, Any, object], sale: Sale) -> None:
        """Do it, with what is switched on for it. A vend or a code that it sent has ended then."""
        self.opened.run(work)
        self.kiosk.line.heal()
        self.kiosk.note_late()
        if sale.state in (SaleState.QUEUED, SaleState.WAITING):
            self.ended[sale.reference] = self.kiosk.now

    def _crash(self, *, boot: bool = False, older: bool = False) -> None:
        lived["crashes"] += 1
        self.opened.run(self.kiosk.crash(boot=boot, older=older))
        self.kiosk.note_late()
