"""The kinds of provider this till knows, by the `kind` that till.toml names. A fifth provider is one entry more."""

from __future__ import annotations

from collections.abc import Mapping

from app.providers import onepipe, pawacard, powershop, socodee
from app.providers.base import Kind

KINDS: Mapping[str, Kind] = {
    "onepipe": onepipe.KIND,
    "pawacard": pawacard.KIND,
    "powershop": powershop.KIND,
    "socodee": socodee.KIND,
}
