"""The till.toml of a counter that sells through every kind of provider, and the keys that lead to its settings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.providers.registry import KINDS
from app.settings import load, profiles_of
from app.ui.export_form import ExportForm
from app.ui.printer_sheets import PrinterSheets
from app.ui.provider_form import ProviderForm
from app.ui.provider_panel import ProviderPanel
from app.ui.settings_page import SettingsPage
from tests.services.shop_floor import ShopFloor
from tests.ui.counter import Counter, Key, shop, window_of

SECRETS = {
    ("kplc", "password"): "password",
    ("kano", "secret"): "demo_secret",
    ("lagos", "api_key"): "sandbox-key",
    ("lagos", "client_secret"): "OnePipeSecret",
    ("lagos", "account"): "0123456789;044",
}


def write_settings(floor: ShopFloor) -> str:
    """Write a till.toml of four providers, of which one is not in use; the floor's tills sell by the others."""
    floor.secrets |= SECRETS
    address = floor.sandbox.address
    text = f"""\
[till]
number = 1
name = "Mama Njeri Kiosk"
sounds = false

# The one that is used most.
[[providers]]
name = "kplc"
kind = "pawacard"
base_url = "{floor.address or address("pawacard")}"
username = "testvendor"
sandbox = true

[[providers]]
name = "kano"
kind = "powershop"
base_url = "{address("powershop")}"
username = "demo_username"
disco = "kedco"
sandbox = true

[[providers]]
name = "lagos"
kind = "onepipe"
base_url = "{address("onepipe")}"
auth_provider = "Beeceptor"
biller_id = "EKEDCPR"
sandbox = true

[[providers]]
name = "kinshasa"
kind = "socodee"
enabled = false
"""
    floor.home.mkdir(parents=True, exist_ok=True)
    (floor.home / "till.toml").write_text(text, encoding="utf-8")
    profiles = profiles_of(load(floor.home, KINDS), KINDS)
    floor.others = [one for name, one in profiles.items() if name != "kplc"]
    return text


@asynccontextmanager
async def counter_of_settings(home: Path) -> AsyncIterator[Counter]:
    """A counter that has this till.toml."""
    async with shop(home) as floor:
        write_settings(floor)
        async with window_of(floor) as counter:
            yield counter


def settings_of(counter: Counter) -> SettingsPage:
    """The settings, brought up where another page is in sight; F10 there would lead back to their first page."""
    if counter.window._pages.current != "Settings":
        counter.press(Key.Key_F10)
    (page,) = counter.window.findChildren(SettingsPage)
    return page


def panel_of(counter: Counter) -> ProviderPanel:
    """The providers at a glance, brought up."""
    return settings_of(counter).panel


def form_of(counter: Counter) -> ProviderForm:
    """The profile that is being added or changed."""
    return settings_of(counter).form


def export_of(counter: Counter) -> ExportForm:
    """The export."""
    return settings_of(counter).export


def printer_of(counter: Counter) -> PrinterSheets:
    """The printer, brought up from the providers by its key."""
    page = settings_of(counter)
    counter.type("p")
    return page.printer
