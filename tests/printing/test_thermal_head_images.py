"""The printer that the tests have: images, sent with the job or kept in its memory."""

import pytest

from tests.printing.paper_art import art, art_of, paper_of
from tests.printing.thermal_head import Box, Image, NotUnderstood, print_out

# Ten dots wide: a frame that is open below, with one dot in it.
ROWS = b"\xff\xc0\x80\x40\x84\x40\x80\x40"
RASTER = b"\x02\x00\x04\x00" + ROWS
GRAPHICS = b"\x0a\x00\x04\x00" + ROWS


def test_a_raster_image_is_drawn_row_by_row_from_the_highest_bit() -> None:
    assert art_of(b"\x1dv0\x00" + RASTER) == art(
        """
        |█▀▀▀▀▀▀▀▀█
        |█    ▀   █
        """
    )


@pytest.mark.parametrize(("mode", "wide", "high"), [(0, 1, 1), (1, 2, 1), (2, 1, 2), (3, 2, 2), (51, 2, 2)])
def test_a_raster_image_is_stretched_by_its_mode(mode: int, wide: int, high: int) -> None:
    once = paper_of(b"\x1dv0\x00" + RASTER).dots.cropped(0, 0, 16, 4)

    paper = paper_of(b"\x1dv0" + bytes([mode]) + RASTER)

    assert paper.images == [Image("raster", Box(0, 0, 16 * wide, 4 * high))]
    assert paper.dots.cropped(0, 0, 16 * wide, 4 * high) == once.magnified(wide, high)


def test_an_image_moves_the_paper_by_its_height_and_stands_where_lines_do() -> None:
    paper = paper_of(b"\x1ba1\x1dv0\x00" + RASTER + b"\x1ba2\x1dv0\x00" + RASTER + b"A\n")

    assert [image.box for image in paper.images] == [Box(16, 0, 16, 4), Box(32, 4, 16, 4)]
    assert paper.lines[0].box.top == 8


def test_an_image_wider_than_the_paper_loses_the_dots_beyond_it() -> None:
    out = print_out(b"\x1ba1\x1dv0\x00" + RASTER, 8)

    assert out.papers[0].images[0].box == Box(0, 0, 8, 4)
    assert out.lost_dots == 5


def test_an_image_inside_a_line_is_ignored() -> None:
    out = print_out(b"A\x1dv0\x00" + RASTER + b"\n", 48)

    assert [(one.offset, one.why) for one in out.ignored] == [(1, "only at the beginning of a line")]
    assert out.papers[0].dots == paper_of(b"A\n").dots


def test_graphics_are_stored_and_then_printed_once() -> None:
    store = b"\x1d(L\x12\x00\x30\x70\x30\x01\x01\x31" + GRAPHICS
    show = b"\x1d(L\x02\x00\x30\x32"

    out = print_out(store + show + show, 48)

    assert out.papers[0].images == [Image("graphics", Box(0, 0, 10, 4))]
    assert out.papers[0].dots.cropped(0, 0, 10, 4) == paper_of(b"\x1dv0\x00" + RASTER).dots.cropped(0, 0, 10, 4)
    assert [one.why for one in out.ignored] == ["nothing is stored"]


def test_graphics_are_doubled_each_way_and_may_have_a_long_length() -> None:
    store = b"\x1d8L\x12\x00\x00\x00\x30\x70\x30\x02\x02\x31" + GRAPHICS

    assert art_of(store + b"\x1d(L\x02\x00\x30\x02") == art(
        """
        |████████████████████
        |██                ██
        |██        ██      ██
        |██                ██
        """
    )


def test_an_image_of_24_dots_is_drawn_column_by_column_beside_letters() -> None:
    slope = b"".join((0xC00000 >> 2 * column).to_bytes(3, "big") for column in range(12))

    assert art_of(b"H\x1b*\x21\x0c\x00" + slope + b"H\n") == art(
        """
        |            █
        |             █
        | █       █    █          █       █
        | █       █     █         █       █
        | █       █      █        █       █
        | █▄▄▄▄▄▄▄█       █       █▄▄▄▄▄▄▄█
        | █       █        █      █       █
        | █       █         █     █       █
        | █       █          █    █       █
        | ▀       ▀           █   ▀       ▀
        |                      █
        |                       █
        """
    )


@pytest.mark.parametrize(("mode", "wide"), [(0, 2), (1, 1)])
def test_an_image_of_8_dots_is_as_high_as_one_of_24(mode: int, wide: int) -> None:
    paper = paper_of(b"\x1b*" + bytes([mode]) + b"\x03\x00\x81\xff\x01\n")

    for x, column in enumerate(["10000001"] * wide + ["11111111"] * wide + ["00000001"] * wide):
        assert "".join(str(paper.dots[y][x]) for y in range(0, 24, 3)) == column
    assert paper.dots.black == (2 + 8 + 1) * 3 * wide
    assert paper.images == [Image("columns", Box(0, 0, 3 * wide, 24))]


def test_columns_beyond_the_edge_are_lost() -> None:
    out = print_out(b"\x1b*\x01\x09\x00" + b"\xff" * 9 + b"\n", 8)

    assert (out.papers[0].dots.black, out.lost_dots) == (8 * 24, 24)


@pytest.mark.parametrize("command", [b"\x1cp\x01\x00", b"\x1d(L\x06\x00\x30\x45LG\x01\x01"])
def test_an_image_in_the_memory_is_a_box_with_a_cross(command: bytes) -> None:
    out = print_out(b"\x1ba1" + command, 24, stored={1: (14, 8), "LG": (14, 8)})

    assert out.papers[0].images[0].box == Box(5, 0, 14, 8)
    assert out.papers[0].dots.art().rstrip("\n") == art(
        """
        |     ██▀▀▀▀▀▀▀▀▀▀██
        |     █  ▀ ▄  ▄ ▀  █
        |     █   ▄ ▀▀ ▄   █
        |     █▄█▄▄▄▄▄▄▄▄█▄█
        """
    )


def test_an_image_in_the_memory_is_doubled_each_way() -> None:
    stored: dict[int | str, tuple[int, int]] = {2: (10, 6), "LG": (10, 6)}

    out = print_out(b"\x1cp\x02\x03\x1d(L\x06\x00\x30\x45LG\x01\x02", 48, stored=stored)

    assert out.papers[0].images == [Image("2", Box(0, 0, 20, 12)), Image("LG", Box(0, 12, 10, 12))]


KEPT = b"\x1d(L\x13\x00\x30\x43\x30LG\x01\x0a\x00\x04\x00\x31" + ROWS


def test_an_image_is_kept_in_the_memory_and_printed_as_often_as_it_is_asked_for() -> None:
    once = print_out(KEPT, 48)
    twice = print_out(KEPT + b"\x1b@" + 2 * b"\x1d(L\x06\x00\x30\x45LG\x01\x01", 48)

    assert once.papers[0].printed == ()
    assert twice.papers[0].images == [Image("LG", Box(0, 0, 10, 4)), Image("LG", Box(0, 4, 10, 4))]
    assert twice.papers[0].dots.cropped(0, 4, 10, 4) == paper_of(b"\x1dv0\x00" + RASTER).dots.cropped(0, 0, 10, 4)


def test_an_image_takes_the_place_of_what_had_its_key() -> None:
    out = print_out(KEPT + b"\x1d(L\x06\x00\x30\x45LG\x01\x01", 48, stored={"LG": (30, 20)})

    assert out.papers[0].images == [Image("LG", Box(0, 0, 10, 4))]


def test_an_image_is_not_kept_inside_a_line() -> None:
    out = print_out(b"A" + KEPT + b"\n\x1d(L\x06\x00\x30\x45LG\x01\x01", 48)

    assert [one.why for one in out.ignored] == ["only at the beginning of a line", "no image 'LG' is in the memory"]


def test_an_image_that_is_not_in_the_memory_is_ignored() -> None:
    out = print_out(b"\x1cp\x01\x00A\n", 48)

    assert [one.why for one in out.ignored] == ["no image 1 is in the memory"]


@pytest.mark.parametrize(
    "job",
    [
        b"\x1dv0\x04" + RASTER,
        b"\x1dv1\x00" + RASTER,
        b"\x1dv0\x00\x00\x00\x04\x00",
        b"\x1dv0\x00" + RASTER[:-1],
        b"\x1b*\x02\x01\x00\x00",
        b"\x1b*\x21\x01\x00\x00\x00",
        b"\x1d(L\x12\x00\x30\x70\x30\x01\x01\x32" + GRAPHICS,
        b"\x1d(L\x11\x00\x30\x70\x30\x01\x01\x31" + GRAPHICS[:-1],
        b"\x1d(L\x13\x00\x30\x70\x30\x01\x01\x31" + GRAPHICS + b"\x00",
        2 * (b"\x1d(L\x12\x00\x30\x70\x30\x01\x01\x31" + GRAPHICS),
        KEPT.replace(b"LG", b"L\x1f"),
        KEPT.replace(b"LG\x01", b"LG\x02"),
        KEPT.replace(b"\x00\x31", b"\x00\x32"),
        KEPT.replace(b"\x0a\x00\x04", b"\x0a\x00\x00"),
        KEPT.replace(b"\x0a\x00\x04", b"\x0a\x00\x03"),
        KEPT[:-1],
        b"\x1d(L\x06\x00\x30\x45L\x7f\x01\x01",
    ],
)
def test_an_image_that_is_not_as_the_manuals_say_is_refused(job: bytes) -> None:
    with pytest.raises(NotUnderstood):
        print_out(job, 48)
