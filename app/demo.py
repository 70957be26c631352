"""The demo's shop: a profile of each kind of provider on the built-in sandbox, with the sandbox's own credentials."""

from __future__ import annotations

from collections.abc import Mapping

from app.settings import ProviderTable, Settings, TillTable

SECRETS = {
    ("kplc", "password"): "password",
    ("snel", "password"): "password",
    ("kano", "secret"): "demo_secret",
    ("nigeria", "api_key"): "sandbox-key",
    ("nigeria", "client_secret"): "OnePipeSecret",
    ("nigeria", "account"): "0123456789;044",
}


def demo_settings(addresses: Mapping[str, str]) -> Settings:
    """A till that sells through all of them; `addresses` are the sandbox's, by kind."""
    return Settings(
        till=TillTable(number=1, name="Duka la Umeme (demo)"),
        providers=(
            ProviderTable("kplc", "pawacard", addresses["pawacard"], "testvendor", sandbox=True),
            ProviderTable(
                "snel", "socodee", addresses["socodee"], "testmerchant", sandbox=True, phone_default="+243812345678"
            ),
            ProviderTable(
                "kano",
                "powershop",
                addresses["powershop"],
                "demo_username",
                sandbox=True,
                phone_default="+2348031234567",
                options={"disco": "kedco"},
            ),
            ProviderTable(
                "nigeria",
                "onepipe",
                addresses["onepipe"],
                sandbox=True,
                options={"auth_provider": "Beeceptor", "biller_id": "AEDCPR"},
            ),
        ),
    )
