"""The export of payments from the window: where the file lies, or what is wrong."""

import csv
from pathlib import Path

import pytest

from tests.ui.counter import Key
from tests.ui.settings_of import counter_of_settings, export_of, panel_of, settings_of

pytestmark = pytest.mark.anyio


def headers(file: Path) -> list[str]:
    """The first line of a CSV file."""
    return next(csv.reader(file.read_text(encoding="utf-8").splitlines()))


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


async def test_this_month_is_exported_into_the_folder_that_is_named(home: Path, tmp_path: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        form = export_of(counter)
        today = counter.till.clock.now().astimezone().date()
        assert (form.first.text(), form.last.text()) == (f"{today:%Y-%m}-01", str(today))
        form.folder.show_text(str(tmp_path))
        form.go()
        await counter.until(lambda: "exported" in form.banner.words())

        written = tmp_path / "ELECTRICITY_PAYMENT.csv"
        assert str(written) in form.banner.words()
        assert "Sales of a test system are never in it." in form.banner.words()
        assert len(headers(written)) == 21


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-11-30", "2026-11-01", "The first day, 2026-11-30, is after the last, 2026-11-01."),
        ("2026-11-01", "9999-12-31", "Choose days of this century."),
    ],
)
async def test_days_that_cannot_be_are_told_and_nothing_is_written(
    home: Path, tmp_path: Path, first: str, last: str, told: str
) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        form = export_of(counter)
        form.first.show_text(first)
        form.last.show_text(last)
        form.folder.show_text(str(tmp_path / "none"))
        form.go()
        await counter.until(lambda: "Nothing was exported" in form.banner.words())

        assert told in form.banner.words()


async def test_what_is_no_day_is_told_at_its_field(home: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        form = export_of(counter)
        form.first.show_text("31 November")
        form.go()

        assert form.first.note() == "This is no day. Write it like 2026-11-30."
        assert counter.focus() is form.first.input


async def test_a_folder_that_is_not_there_is_told(home: Path, tmp_path: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        form = export_of(counter)
        form.folder.show_text(str(tmp_path / "none" / "payments.csv"))
        form.go()
        await counter.until(lambda: "Nothing was exported" in form.banner.words())

        assert "There is no folder" in form.banner.words()


async def test_escape_ends_an_export_that_runs_and_then_leads_back(home: Path, tmp_path: Path) -> None:
    async with counter_of_settings(home) as counter:
        settings_of(counter)
        counter.type("x")
        form = export_of(counter)
        form.folder.show_text(str(tmp_path))
        form.go()
        counter.press(Key.Key_Escape)
        await counter.until(lambda: "Exporting" not in form.banner.words())
        assert "The export was ended\nNothing was written." in form.banner.words()
        assert names(tmp_path) == {"till home"}
        counter.press(Key.Key_Escape)

        assert panel_of(counter).isVisible()
