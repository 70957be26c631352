"""What each provider is asked in the course of a sale, call by call: the places where a fault can strike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum, auto

from app.domain.sale import Service


class Course(StrEnum):
    """How a sale comes to the call that is struck."""

    COUNTER = "at the counter"
    """The meter is verified, then the sale is taken and sent."""
    QUEUE = "from the queue"
    """Taken without a word from the provider, it goes by itself."""
    SOLD = "asked about, sold"
    """The vend was carried out, its answer was lost, and it is asked about."""
    LOST = "asked about, never arrived"
    RESTARTED = "asked about after a restart"
    BY_ID = "asked about by its id"
    """The vend was answered as pending, with the provider's own id."""
    CODE = "with a code"
    """The provider waits for a code, and is given it."""
    CODE_SOLD = "asked about after a code"
    """The code was taken, and the answer to it lost."""
    AFTERWARDS = "the float afterwards"


ASKED = frozenset({Course.SOLD, Course.LOST, Course.RESTARTED, Course.BY_ID, Course.CODE_SOLD})
CODED = frozenset({Course.CODE, Course.CODE_SOLD})


class Role(StrEnum):
    """What the struck call is to the sale."""

    BEFORE = auto()
    """Nothing is sold by it, and without it nothing goes."""
    ASIDE = auto()
    """The sale goes with it or without it."""
    VEND = auto()
    SUPPLY = auto()
    ASK = auto()
    ASK_LOST = auto()
    """The question about a vend that never arrived."""
    AFTER = auto()
    """The sale is complete by then."""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """One profile that sells through a kind of provider.

    `courses` are all the calls of each course in their order; a * marks those that faults strike. `proves`: the
    provider's document says that *not found* means *not vended*. `pends` is a meter whose sale is pending at first.
    """

    kind: str
    service: Service
    meter: str
    amount: str
    courses: Mapping[Course, str]
    username: str = ""
    secrets: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    phone: str = ""
    biller: str = ""
    proves: bool = False
    pends: str = ""

    @property
    def name(self) -> str:
        """As a table names it."""
        return f"{self.kind} {self.service}{' with a code' if self.wants_code else ''}"

    @property
    def wants_code(self) -> bool:
        """Whether its sale waits for a one-time code."""
        return Course.CODE in self.courses

    def calls(self, course: Course) -> tuple[str, ...]:
        """The sandbox's names of the calls."""
        return tuple(self.courses[course].replace("*", "").split())


@dataclass(frozen=True, slots=True)
class Step:
    """One call in one course of a sale: `at` is its place among the course's calls."""

    desk: Desk
    course: Course
    at: int

    @property
    def call(self) -> str:
        """The sandbox's name of the call."""
        return self.desk.calls(self.course)[self.at]

    @property
    def role(self) -> Role:
        """What the call is to the sale."""
        if self.call in VENDS:
            return Role.VEND
        if self.call == "validate":
            return Role.SUPPLY
        if self.course is Course.AFTERWARDS:
            return Role.AFTER
        if self.course in ASKED:
            return Role.ASK_LOST if self.course is Course.LOST else Role.ASK
        return Role.ASIDE if self.call == "balance" else Role.BEFORE

    @property
    def sells(self) -> bool:
        """Whether a whole answer to it brings what was sold."""
        if self.role is Role.VEND:
            return not self.desk.wants_code
        return self.role in (Role.SUPPLY, Role.ASK) and self.call not in _LOGINS

    def __str__(self) -> str:
        return f"{self.desk.name}, {self.call} {self.course}"


_LOGINS = ("login", "auth")
VENDS = ("vend", "postpaidbill", "payment", "transact")
MONEY = (*VENDS, "validate")
"""The calls that can move money."""

_KENYA = Desk(
    "pawacard",
    Service.PREPAID,
    "14285093614",
    "200",
    {
        Course.COUNTER: "login verify* vend*",
        Course.QUEUE: "login* verify* balance* vend",
        Course.SOLD: "login vend transaction*",
        Course.LOST: "login vend transaction*",
        Course.RESTARTED: "login vend login* transaction",
        Course.AFTERWARDS: "login vend balance*",
    },
    username="testvendor",
    secrets={"password": "password"},
    proves=True,
)
_KENYAS_BILLS = replace(
    _KENYA,
    service=Service.POSTPAID,
    meter="3625790-02",
    courses={
        Course.COUNTER: "login postpaidverify* postpaidbill*",
        Course.QUEUE: "login postpaidverify* balance postpaidbill",
        Course.SOLD: "login postpaidbill postpaidtransaction*",
        Course.LOST: "login postpaidbill postpaidtransaction*",
    },
)
_CONGO = Desk(
    "socodee",
    Service.PREPAID,
    "45036883010",
    "10",
    {
        Course.COUNTER: "login inquiry* payment*",
        Course.QUEUE: "login* inquiry* payment",
        Course.SOLD: "login payment status_by_reference*",
        Course.LOST: "login payment status_by_reference*",
        Course.RESTARTED: "login payment login* status_by_reference",
        Course.BY_ID: "login payment status_by_reference status*",
    },
    username="testmerchant",
    secrets={"password": "password"},
    phone="+243812345678",
    pends="45036844053",
)
_KANO = Desk(
    "powershop",
    Service.PREPAID,
    "04214346555",
    "2000",
    {
        Course.COUNTER: "auth validation* validation vend*",
        Course.QUEUE: "auth* balance* validation* vend",
        Course.SOLD: "auth validation vend status*",
        Course.LOST: "auth validation vend status* status",
        Course.RESTARTED: "auth validation vend auth* status",
        Course.AFTERWARDS: "auth validation vend balance*",
    },
    username="demo_username",
    secrets={"secret": "demo_secret"},
    options={"disco": "kedco"},
    phone="0803 123 4567",
    proves=True,
)
_KANOS_BILLS = replace(
    _KANO,
    service=Service.POSTPAID,
    meter="62011077021",
    courses={
        Course.COUNTER: "auth validation validation vend*",
        Course.SOLD: "auth validation vend status*",
    },
)
_NIGERIA = Desk(
    "onepipe",
    Service.PREPAID,
    "04185666015",
    "2000",
    {
        Course.COUNTER: "options* options transact*",
        Course.QUEUE: "options* transact",
        Course.SOLD: "options transact query*",
        Course.LOST: "options transact query*",
    },
    secrets={"api_key": "sandbox-key", "client_secret": "OnePipeSecret", "account": "0123456789;044"},
    options={"auth_provider": "Beeceptor", "biller_id": "AEDCPR"},
    phone="0803 123 4567",
)
_NIGERIA_BY_CODE = replace(
    _NIGERIA,
    meter="04185611037",
    courses={
        Course.COUNTER: "options options transact*",
        Course.CODE: "options transact validate*",
        Course.CODE_SOLD: "options transact validate query*",
    },
)
_NIGERIAS_BILLS = replace(
    _NIGERIA,
    service=Service.POSTPAID,
    meter="0102030401",
    biller="AEDCPP",
    courses={
        Course.COUNTER: "options options transact*",
        Course.SOLD: "options transact query*",
    },
)

DESKS = (_KENYA, _KENYAS_BILLS, _CONGO, _KANO, _KANOS_BILLS, _NIGERIA, _NIGERIA_BY_CODE, _NIGERIAS_BILLS)


def _steps() -> Iterator[Step]:
    for desk in DESKS:
        for course, calls in desk.courses.items():
            for at, call in enumerate(calls.split()):
                if call.endswith("*"):
                    yield Step(desk, course, at)


STEPS = tuple(_steps())
