"""The shop's logo from the settings: a picture, or a sentence that says what is wrong with it."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from app.services.letterhead import logo_of
from printing.dots import Dots
from printing.picture import HIGHEST_DOTS, BadPicture, dots_of

TALL = 200


def file_of(picture: Image.Image, form: str = "PNG", **more: object) -> bytes:
    held = io.BytesIO()
    picture.save(held, form, **more)
    return held.getvalue()


def black_in(dots: Dots, left: int = 0, right: int = 10_000) -> int:
    """How many dots are black from one column to another."""
    return sum(f"{int.from_bytes(row):0{len(row) * 8}b}"[left:right].count("1") for row in dots.rows)


def badge(ground: tuple[int, ...], ink: tuple[int, ...], form: str = "RGBA") -> Image.Image:
    """A picture whose left half is one colour and whose right half another."""
    picture = Image.new(form, (80, 40), ground)
    picture.paste(ink, (40, 0, 80, 40))
    return picture


def test_no_logo_is_no_picture(tmp_path: Path) -> None:
    assert logo_of(tmp_path, "") == (b"", "")


def test_a_picture_is_taken_and_fits_the_paper_however_large_it_is(tmp_path: Path) -> None:
    wide = Image.new("RGBA", (20_000, 200), (0, 0, 0, 0))
    wide.paste((0, 0, 0, 255), (10_000, 0, 20_000, 200))
    wide.save(tmp_path / "logo.png")
    logo, trouble = logo_of(tmp_path, "logo.png")
    dots = dots_of(logo, 384)
    assert (trouble, dots.width) == ("", 384)
    assert 1 <= dots.height <= HIGHEST_DOTS
    assert black_in(dots, 0, 180) == 0, "what is transparent is white"
    assert black_in(dots, 200) == 184 * dots.height


@pytest.mark.parametrize("written", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\x00" * 5000])
def test_what_is_no_picture_is_told_and_left_out(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(written)
    logo, trouble = logo_of(tmp_path, "logo.png")
    assert logo == b""
    assert "'logo.png' cannot be printed. This file is not a picture" in trouble
    assert "Papers come out without it" in trouble


@pytest.mark.parametrize(
    ("name", "why"),
    [("gone.png", "No such file"), (".", "Is a directory"), ("a\x00b.png", "no file has such a name")],
)
def test_a_logo_that_is_not_there_is_told_and_left_out(tmp_path: Path, name: str, why: str) -> None:
    logo, trouble = logo_of(tmp_path, name)
    assert logo == b""
    assert f"The logo {name!r} cannot be read: {why}" in trouble


@pytest.mark.parametrize("picture", [Image.new("L", (60, 20), 255), Image.new("RGBA", (60, 20), (0, 0, 0, 0))])
def test_a_logo_without_a_black_dot_is_told_and_left_out(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "logo.png")
    logo, trouble = logo_of(tmp_path, "logo.png")
    assert logo == b""
    assert "all of it is white" in trouble


def test_a_logo_for_a_dark_ground_is_printed_by_its_shape() -> None:
    white_on_nothing = dots_of(file_of(badge((0, 0, 0, 0), (255, 255, 255, 255))), 384)
    black_on_nothing = dots_of(file_of(badge((0, 0, 0, 0), (0, 0, 0, 255))), 384)
    assert white_on_nothing == black_on_nothing
    assert (black_in(white_on_nothing, 0, 40), black_in(white_on_nothing)) == (0, 40 * 40)


def test_white_letters_on_a_black_ground_stay_white() -> None:
    dots = dots_of(file_of(badge((0, 0, 0, 255), (255, 255, 255, 255))), 384)
    assert (black_in(dots, 0, 40), black_in(dots, 40)) == (40 * 40, 0)


@pytest.mark.parametrize("turned", [1, 2, 3, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_photograph_prints_the_way_up_that_it_is_looked_at(turned: int, form: str) -> None:
    drawn = badge((255, 255, 255), (0, 0, 0), "RGB").resize((2000, 1000), Image.Resampling.NEAREST)
    exif = Image.Exif()
    exif[0x0112] = turned
    file = file_of(drawn, form, exif=exif)
    looked_at = ImageOps.exif_transpose(Image.open(io.BytesIO(file)))
    dots, upright = dots_of(file, 200), dots_of(file_of(looked_at), 200)
    assert (dots.width, dots.height) == (upright.width, upright.height)
    assert abs(black_in(dots, 0, dots.width // 2) - black_in(upright, 0, upright.width // 2)) < TALL


def test_a_grey_of_sixteen_bits_is_as_dark_as_one_of_eight() -> None:
    deep, plain = Image.new("I;16", (64, 8)), Image.new("L", (64, 8))
    for x in range(64):
        for y in range(8):
            deep.putpixel((x, y), x * 1024)
            plain.putpixel((x, y), x * 4)
    assert dots_of(file_of(deep), 384) == dots_of(file_of(plain), 384)


def test_a_file_without_an_end_is_not_read_to_it(tmp_path: Path) -> None:
    (tmp_path / "logo.png").symlink_to("/dev/zero")
    assert "This picture's file is larger than 10 MB." in logo_of(tmp_path, "logo.png")[1]


def test_a_picture_of_too_many_dots_is_refused_before_it_is_read() -> None:
    with pytest.raises(BadPicture, match="7000 by 7000 pixels: make it smaller"):
        dots_of(file_of(Image.new("1", (7000, 7000))), 384)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK"])
def test_a_picture_of_any_kind_is_melted_down_to_the_paper(mode: str) -> None:
    large = badge((255, 255, 255), (0, 0, 0), "RGB").resize((4000, 2000), Image.Resampling.NEAREST).convert(mode)
    dots = dots_of(file_of(large, "JPEG" if mode == "CMYK" else "PNG"), 384)
    assert (dots.width, dots.height) == (384, 192)
    assert (black_in(dots, 0, 188), black_in(dots, 196)) == (0, 188 * 192)
