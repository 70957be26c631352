"""What holds for every provider of the sandbox: each fault strikes each call, and each call has a sale it can deny."""

import itertools
from collections.abc import Iterator

import httpx
import pytest

from app.sandbox.faults import Fault, Kind
from app.sandbox.ledger import Ledger
from app.sandbox.onepipe import OnePipe
from app.sandbox.pawacard import Pawacard
from app.sandbox.powershop import Powershop
from app.sandbox.provider import Route
from app.sandbox.server import Sandbox
from app.sandbox.socodee import Socodee
from tests.sandbox.merchant import Merchant

CALLS = [(kind.name, route) for kind in (Pawacard, Socodee, Powershop, OnePipe) for route in kind.routes]
SELLING = [("socodee", "payment"), ("powershop", "vend"), ("onepipe", "transact"), ("onepipe", "validate")]


class Sale:
    """A sale to each provider, ready to be sent as often as one likes."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx.Client(trust_env=False, timeout=20)
        self.onepipe = Merchant(sandbox)
        self.references = (f"{number:012d}" for number in itertools.count(1_000_000_001))

    def close(self) -> None:
        self.http.close()
        self.onepipe.http.close()

    def ready(self, provider: str, call: str) -> httpx.Request:
        """The request of this call, everything that has to come before it done."""
        address = self.sandbox.address(provider)
        reference = next(self.references)
        if provider == "socodee":
            order = {"transactionReference": reference, "amount": 20, "currency": "USD"}
            body = {"order": order, "destination": {"meterNumber": "45036883010", "phoneNumber": "+243812345678"}}
            return self.http.build_request("POST", f"{address}/api/socodee/paymentrequest", json=body)
        if provider == "powershop":
            return self._ready_powershop(address, reference)
        self.onepipe.settings.otp_for_every_meter = call == "validate"
        body = self.onepipe.ordered("04185666015", ref=reference)
        if call == "validate":
            self.onepipe.said("transact", body)
            return self.onepipe.built("transact/validate", self.onepipe.answered("12345678", reference))
        return self.onepipe.built("transact", body)

    def _ready_powershop(self, address: str, reference: str) -> httpx.Request:
        login = {"username": "demo_username", "secret": "demo_secret"}
        access = self.http.post(f"{address}/v1/merchant/auth/token/request", json=login).json()["access_token"]
        headers = {"Authorization": f"Bearer {access}"}
        meter = {"meterNumber": "04214346555", "meterType": "prepaid", "disco": "kedco", "mobileNumber": "0801"}
        meter |= {"merchantReference": reference}
        self.sandbox.powershop.settings.as_printed = False
        validation = self.http.post(
            f"{address}/v1/merchant/meter/validation/request", json=meter | {"amount": 5000}, headers=headers
        )
        body = {"referenceNumber": validation.json()["data"]["transactionId"], "amount": "5000"}
        return self.http.build_request(
            "POST", f"{address}/v1/merchant/token/generation/request", json=body, headers=headers
        )

    def ledger(self, provider: str) -> Ledger:
        return self.sandbox.providers[provider].ledger


@pytest.fixture
def sale(sandbox: Sandbox) -> Iterator[Sale]:
    sale = Sale(sandbox)
    yield sale
    sale.close()


@pytest.mark.parametrize(("provider", "call"), SELLING)
@pytest.mark.parametrize(
    ("kind", "carried_out"),
    [(Kind.DROP_BEFORE, False), (Kind.DROP_AFTER, True), (Kind.HALF_ANSWER, True)],
)
def test_a_broken_line_is_carried_out_or_not(
    sale: Sale, provider: str, call: str, kind: Kind, carried_out: bool
) -> None:
    request = sale.ready(provider, call)
    sale.sandbox.faults.switch_on(Fault(provider, call, kind))
    with pytest.raises(httpx.TransportError):
        sale.http.send(request)
    assert len(sale.ledger(provider).vends) == carried_out
    (reference,) = sale.ledger(provider).attempts
    assert sale.ledger(provider).attempts[reference] == 1


@pytest.mark.parametrize(("provider", "call"), SELLING)
@pytest.mark.parametrize("carried_out", [False, True])
@pytest.mark.parametrize(("kind", "status"), [(Kind.SERVER_ERROR, 500), (Kind.EMPTY, 200)])
def test_an_answer_without_a_word_is_carried_out_or_not(
    sale: Sale, provider: str, call: str, kind: Kind, status: int, carried_out: bool
) -> None:
    request = sale.ready(provider, call)
    sale.sandbox.faults.switch_on(Fault(provider, call, kind, carried_out=carried_out))
    assert sale.http.send(request).status_code == status
    assert len(sale.ledger(provider).vends) == carried_out


@pytest.mark.parametrize(("provider", "call"), SELLING)
def test_a_slow_answer_comes_whole(sale: Sale, provider: str, call: str) -> None:
    request = sale.ready(provider, call)
    sale.sandbox.faults.switch_on(Fault(provider, call, Kind.SLOW, seconds=0.05))
    answer = sale.http.send(request)
    (vend,) = sale.ledger(provider).vends
    assert vend.token is not None
    assert vend.token in answer.text.replace("-", "").replace(" ", "")


@pytest.mark.parametrize(("provider", "route"), CALLS, ids=lambda value: str(getattr(value, "path", value)))
def test_a_captive_portal_and_a_denial_strike_every_call_on_every_path(sale: Sale, provider: str, route: Route) -> None:
    url = sale.sandbox.address(provider) + route.path.format(meter="1", transaction="1", reference="1")
    sale.sandbox.faults.switch_on(Fault(provider, route.call, Kind.HTML))
    sale.sandbox.faults.switch_on(Fault(provider, route.call, Kind.NOT_FOUND))
    assert "WiFi" in sale.http.request(route.method, url).text
    denied = sale.http.request(route.method, url)
    assert denied.text == sale.sandbox.providers[provider].not_found().text
    assert sale.sandbox.faults.switched_on == []


@pytest.mark.parametrize(
    ("provider", "said"),
    [("pawacard", '"status": 104'), ("socodee", "NOT FOUND"), ("powershop", '"code": 606'), ("onepipe", "InvalidID")],
)
def test_each_provider_says_not_found_in_its_own_words(sandbox: Sandbox, provider: str, said: str) -> None:
    assert said in (sandbox.providers[provider].not_found().text or "")
