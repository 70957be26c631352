"""A shop in Nigeria: OnePipe and Powershop beside Kenya Power, at the sandbox."""

from app.domain.sale import Service
from app.profile_settings import completed
from app.providers.base import Profile
from app.providers.registry import KINDS
from app.services.selling import Draft
from tests.services.shop_floor import ShopFloor

METER = "04185666015"
WANTS_OTP = "04185611037"
OTP = "12345678"
KANO_METER = "04214346555"


def profile(floor: ShopFloor, name: str, kind: str, username: str = "", **options: str) -> Profile:
    """A profile of this kind at the floor's sandbox."""
    return Profile(
        name,
        kind,
        floor.sandbox.address(kind),
        username,
        sandbox=True,
        options=completed(KINDS[kind].options, options),
    )


def move_to_nigeria(floor: ShopFloor) -> None:
    """Tills opened from now on sell through OnePipe and Powershop too."""
    floor.others = [
        profile(floor, "onepipe", "onepipe", auth_provider="Beeceptor", biller_id="AEDCPR"),
        profile(floor, "kano", "powershop", "demo_username", disco="kedco"),
    ]
    floor.secrets |= {
        ("onepipe", "api_key"): "sandbox-key",
        ("onepipe", "client_secret"): "OnePipeSecret",
        ("onepipe", "account"): "0123456789;044",
        ("kano", "secret"): "demo_secret",
    }


def order(meter: str, *, provider: str = "onepipe", amount: str = "2000", **more: object) -> Draft:
    """What the cashier typed."""
    more = {"phone": "0803 123 4567", **more}
    return Draft(provider=provider, service=Service.PREPAID, meter=meter, amount=amount, **more)  # type: ignore[arg-type]
