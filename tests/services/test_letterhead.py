"""The shop's logo from the settings: a picture, or a sentence that says what is wrong with it."""

from pathlib import Path

import pytest
from PIL import Image

from app.domain.trouble import BadInput
from app.services.letterhead import logo_of
from printing.picture import HIGHEST_DOTS, dots_of


def test_no_logo_is_no_picture(tmp_path: Path) -> None:
    assert logo_of(tmp_path, "") == b""


def test_a_picture_is_taken_and_fits_the_paper_however_large_it_is(tmp_path: Path) -> None:
    Image.new("RGBA", (20_000, 200), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    dots = dots_of(logo_of(tmp_path, "logo.png"), 384)
    assert dots.width == 384
    assert 1 <= dots.height <= HIGHEST_DOTS
    assert not any(map(any, dots.rows)), "what is transparent is white"


@pytest.mark.parametrize("written", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\x00" * 5000])
def test_what_is_no_picture_is_told(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(written)
    with pytest.raises(BadInput, match="This file is not a picture"):
        logo_of(tmp_path, "logo.png")


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.png cannot be read"):
        logo_of(tmp_path, "gone.png")
