"""The bytes of a job, read back by a reader that knows the printers' manuals and nothing of the encoder."""

import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.document import QR, Align, Cut, Document, Line, Size
from printing.dots import Dots
from printing.drawn import drawn
from printing.escpos_encoder import encode
from printing.layout import BARCODE_DOTS, BarcodeRow, CutRow, DrawnRow, QrRow, Row, TextRow, lay_out
from printing.paper import Paper
from tests.printing.any_document import lines, papers
from tests.printing.samples import NO_TOKEN, PREPAID, TOKEN
from tests.services import golden_papers

_SLOTS = {0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858"}
_ALIGN: dict[int, Align] = {0: "left", 1: "center", 2: "right"}
_SIZES: dict[int, Size] = {0x00: 1, 0x11: 2, 0x22: 3}
_PLAIN = TextRow("")
BITS_OF_A_BYTE = 10  # on a serial line, with its start and its stop


@dataclass
class Reader:
    """Reads a job as a printer does: keeps the style, and gives a row at each line end, code and cut."""

    job: bytes
    rows: list[Row | Dots] = field(default_factory=list)
    style: TextRow = _PLAIN
    page: str = "nothing chosen"
    letters: bytes = b""
    module_dots: int = 0
    payload: str = ""
    sets: dict[bytes, int] = field(default_factory=dict)

    def read(self) -> list[Row | Dots]:  # noqa: C901 - one arm a command
        while self.job:
            command = self.job[:2]
            if command == b"\x1b@":
                self.take(2)
                self.style, self.page = _PLAIN, "nothing chosen"
            elif command in (b"\x1bt", b"\x1bE", b"\x1ba", b"\x1d!", b"\x1dB"):
                self.restyle(command, self.take(3)[2])
            elif command == b"\x1bd":
                assert self.take(3)[2] > 0
            elif command == b"\x1dV":
                assert self.take(3)[2] == 0
                self.rows.append(CutRow())
            elif command == b"\x1d(":
                self.code()
            elif command == b"\x1dv":
                self.dots()
            elif command in (b"\x1dh", b"\x1dw", b"\x1dH", b"\x1b3", b"\x1bM"):
                self.sets[command] = self.take(3)[2]
            elif command == b"\x1b2":
                assert self.sets.pop(self.take(2)[:1] + b"3") in (22, 30)
            elif command == b"\x1c.":
                self.take(2)
            elif command == b"\x1dk":
                self.bars()
            elif command[:1] == b"\n":
                self.take(1)
                self.rows.append(replace(self.style, text=self.letters.decode(self.page)))
                self.letters = b""
            else:
                self.letters += self.take(1)
                assert 0x20 <= self.letters[-1] != 0x7F, f"{self.letters[-1]:#x} is no letter"
        return self.rows

    def take(self, count: int) -> bytes:
        taken, self.job = self.job[:count], self.job[count:]
        assert len(taken) == count
        return taken

    def restyle(self, command: bytes, value: int) -> None:
        assert not self.letters, "styles change between rows only"
        if command == b"\x1bt":
            self.page = _SLOTS[value]
        elif command == b"\x1bE":
            self.style = replace(self.style, bold=bool(value))
        elif command == b"\x1dB":
            self.style = replace(self.style, inverse=bool(value))
        elif command == b"\x1ba":
            self.style = replace(self.style, align=_ALIGN[value])
        else:
            self.style = replace(self.style, size=_SIZES[value])

    def dots(self) -> None:
        """GS v 0 m xL xH yL yH and the rows; pictures that follow each other are one."""
        header = self.take(8)
        assert (header[2:4], self.style.align) == (b"0\x00", "center")
        across, high = header[4] + 256 * header[5], header[6] + 256 * header[7]
        rows = tuple(self.take(across) for _ in range(high))
        self.rows.append(Dots(across * 8, rows))

    def bars(self) -> None:
        """GS k 73 n {B and the letters: a barcode of code set B, as high and wide as was said before."""
        header = self.take(4)
        letters = self.take(header[3])
        assert (header[2], letters[:2], self.sets[b"\x1dh"], self.sets[b"\x1dH"]) == (73, b"{B", BARCODE_DOTS, 0)
        assert self.style.align == "center"
        self.rows.append(BarcodeRow(letters[2:].decode(), self.sets[b"\x1dw"]))

    def code(self) -> None:
        """GS ( k pL pH cn fn parameters, of which cn is 49 for a QR code."""
        header = self.take(7)
        size = header[3] + 256 * header[4]
        parameters = self.take(size - 2)
        assert (header[2:3], header[5]) == (b"k", 49)
        match header[6]:
            case 67:
                self.module_dots = parameters[0]
            case 80:
                self.payload = parameters[1:].decode()
            case 81:
                assert self.style.align == "center"
                self.rows.append(QrRow(self.payload, self.module_dots))


def test_a_receipt_opens_with_a_reset_and_its_code_page() -> None:
    assert encode(PREPAID, Paper(58, "CP858")).startswith(b"\x1b@\x1bt\x13")
    assert encode(PREPAID, Paper(58, "CP1252")).startswith(b"\x1b@\x1bt\x10")


@pytest.mark.parametrize("language", golden_papers.LANGUAGES)
def test_the_whole_receipt_of_kenya_power_with_its_code_is_under_1200_bytes_on_58_mm(language: str) -> None:
    """With every charge, under the shop's letterhead: in English 1,010 bytes, 1.05 s on a line of 9600 baud."""
    shop = replace(golden_papers.SHOP, language=language, letterhead=golden_papers.LETTERHEAD)
    receipt = golden_papers.papers(shop)["prepaid"]
    job = encode(receipt, Paper(58))

    assert any(isinstance(line, QR) for line in receipt.lines)
    assert len(job) < 1200
    assert len(job) * BITS_OF_A_BYTE / 9600 < 1.25


def test_a_receipt_ends_fed_past_the_knife_and_cut() -> None:
    assert encode(PREPAID, Paper(58)).endswith(b"\x1bd\x06\x1dV\x00\x1b2")


def test_the_token_is_in_the_job_in_groups_of_four() -> None:
    assert b"6643 0474 3075 6165 7038\n" in encode(PREPAID, Paper(80))
    assert TOKEN.encode() in encode(PREPAID, Paper(80))


def test_accents_are_one_byte_each_in_the_chosen_page() -> None:
    assert 'Bílbo "Frodo" Baggins - eni'.encode("cp858") in encode(NO_TOKEN, Paper(80, "CP858"))


@settings(deadline=None)
@given(st.lists(lines | st.just(Cut()), max_size=8), papers)
def test_the_job_says_what_the_layout_says(written: list[Line], paper: Paper) -> None:
    document = Document(tuple(written))
    reader = Reader(encode(document, paper))

    rows = [drawn(row, paper) if isinstance(row, DrawnRow) else row for row in lay_out(document, paper)]
    assert reader.read() == rows
    assert reader.style == _PLAIN
    assert reader.sets.get(b"\x1bM", 0) == 0
    assert b"\x1b3" not in reader.sets


def test_loading_the_encoder_leaves_no_folder_and_no_log_handler_behind(tmp_path: Path) -> None:
    loading = (
        "import logging, printing.escpos_encoder as encoder; encoder.warm_up();"
        "import escpos.printer; assert not logging.getLogger().handlers"
    )

    subprocess.run([sys.executable, "-c", loading], env={"TMPDIR": str(tmp_path)}, check=True)

    assert list(tmp_path.iterdir()) == []
