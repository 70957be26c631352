"""A receipt that is handed on: where it is saved, what it never takes the place of, and where it is printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog

from app.ui.sale_form import Step
from app.ui.sharing import printers_dialog, write
from tests.ui.counter import Key, at_counter

pytestmark = pytest.mark.anyio


def all_in(home: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in home.rglob("*") if one.is_file()}


@pytest.mark.parametrize(("name", "begins"), [("receipt.pdf", b"%PDF"), ("receipt.png", b"\x89PNG")])
async def test_a_receipt_is_saved_where_a_person_chooses(home: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
        choosing = counter.window.findChild(QFileDialog)
        assert choosing is not None
        choosing.selectFile(str(tmp_path / name))
        choosing.accept()

        assert (tmp_path / name).read_bytes().startswith(begins)
        assert counter.window.sell.side._told.text() == f"Saved as {name}."
        assert counter.step is Step.SALE


async def test_no_receipt_is_saved_among_the_tills_own_files(home: Path, tmp_path: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        (home / "logo.png").write_bytes(b"\x89PNG")
        (tmp_path / "link").symlink_to(home / "till.db")
        (tmp_path / "other").symlink_to(home)
        side = counter.window.sell.side
        before = all_in(home)
        for place in (
            home / "till.db",
            home / "till.toml",
            home / "logo.png",
            home / "backups" / ".." / "receipt.pdf",
            tmp_path / "link",
            tmp_path / "other" / "receipt.pdf",
        ):
            assert side._shared is not None
            write(side._shared, place, side._tell)
            assert "among the till's own files" in side._told.text()
            assert "Choose another place" in side._told.text()
        assert all_in(home) == before


async def test_a_receipt_takes_the_place_of_another_receipt_alone(home: Path, tmp_path: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        side = counter.window.sell.side
        assert side._shared is not None
        (tmp_path / "letter").write_bytes(b"Dear Njeri")
        write(side._shared, tmp_path / "letter", side._tell)
        assert "is no paper" in side._told.text()
        assert (tmp_path / "letter").read_bytes() == b"Dear Njeri"
        write(side._shared, tmp_path / "no folder" / "receipt.pdf", side._tell)
        assert side._told.text() == "It was not saved: No such file or directory. Choose another place."
        for begins in (b"%PDF-1.4 of yesterday", b"\x89PNG of yesterday", b""):
            (tmp_path / "receipt.pdf").write_bytes(begins)
            write(side._shared, tmp_path / "receipt.pdf", side._tell)
            assert side._told.text() == "Saved as receipt.pdf."
            assert b"yesterday" not in (tmp_path / "receipt.pdf").read_bytes()


async def test_where_a_receipt_is_saved_nothing_can_be_renamed_or_deleted(home: Path) -> None:
    async with at_counter(home) as counter:
        await counter.sell()
        counter.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
        choosing = counter.window.findChild(QFileDialog)
        assert choosing is not None
        assert choosing.testOption(QFileDialog.Option.ReadOnly)
        choosing.reject()


async def test_among_the_office_printers_is_no_file(home: Path) -> None:
    async with at_counter(home) as counter:
        printer = QPrinter()
        choosing = printers_dialog(printer, counter.window)
        choosing.show()
        choices = [box.itemText(place) for box in choosing.findChildren(QComboBox) for place in range(box.count())]
        assert "All Pages" in choices
        assert not [choice for choice in choices if "File" in choice]
        gone: list[bool] = []
        choosing.destroyed.connect(lambda: gone.append(True))
        choosing.reject()
        await counter.until(lambda: gone)  # before its printer is
