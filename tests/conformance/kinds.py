"""Every kind of provider that the suite runs over: the registry's, and one that is made up."""

from __future__ import annotations

import pytest

from app.providers.registry import KINDS
from tests.conformance import made_up
from tests.conformance.cases import is_recorded, read_recordings

EVERY = {**KINDS, "made_up": made_up.KIND}
RECORDED = {kind: read_recordings(kind, declared) for kind, declared in EVERY.items() if is_recorded(kind)}

each_kind = pytest.mark.parametrize("recordings", RECORDED.values(), ids=RECORDED)
"""Run a test once for each kind."""
