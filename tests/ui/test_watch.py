"""What the window looks at by itself while a till is open, and tells at its foot."""

from pathlib import Path

import pytest

from app.ui import watch
from tests.conftest import Logged
from tests.ui.counter import at_counter

pytestmark = pytest.mark.anyio


async def test_a_journal_that_is_edited_while_the_till_is_open_is_told_at_the_foot(
    home: Path, monkeypatch: pytest.MonkeyPatch, quiet: Logged
) -> None:
    quiet.expect("broken: the newest of the journal's chain is whole")
    monkeypatch.setattr(watch, "_WATCHDOG_AFTER_S", 0.0)
    monkeypatch.setattr(watch, "_CHAIN_EVERY_S", 0.05)
    async with at_counter(home) as counter:
        await counter.sell()
        assert "Call a supervisor" not in counter.window.foot.news()
        counter.till.file.db.execute("drop trigger event_stays")
        counter.till.file.db.execute("update event set body = '{}' where kind = 'printer set'")
        await counter.until(lambda: "Call a supervisor" in counter.window.foot.news())
        assert "does not follow from the one before it. Run the doctor." in counter.window.foot.news()
