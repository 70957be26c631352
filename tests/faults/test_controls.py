"""Mistakes made on purpose, each of which the cells bring to light."""

from pathlib import Path

import pytest

from tests.faults.controls import CONTROLS, Control, caught

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.mistake)
async def test_a_mistake_made_on_purpose_is_caught(control: Control, folder: Path) -> None:
    assert control.caught in await caught(control, folder)
