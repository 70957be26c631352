"""The printer that the tests have: its knife, its drawers, what it is asked, and what it refuses."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from tests.printing.paper_art import paper_of
from tests.printing.thermal_head import Ignored, NotUnderstood, Printout, Pulse, Said, print_out
from tests.printing.thermal_head.tape import ROLL_DOTS


def pieces(job: bytes, knife: int = 0) -> list[tuple[int, str | None, list[str]]]:
    """Height, cut and lines of each paper."""
    papers = print_out(job, 48, knife=knife).papers
    return [(paper.dots.height, paper.cut, [line.text for line in paper.lines]) for paper in papers]


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (b"\x1dV\x00", "full"),
        (b"\x1dV0", "full"),
        (b"\x1dV\x01", "partial"),
        (b"\x1dV1", "partial"),
        (b"\x1bi", "partial"),
        (b"\x1bm", "partial"),
    ],
)
def test_a_plain_cut_is_made_where_the_knife_is(command: bytes, kind: str) -> None:
    assert pieces(b"A\n" + command + b"B\nC\n") == [(30, kind, ["A"]), (60, None, ["B", "C"])]
    assert pieces(b"A\nB\n" + command + b"C\n", knife=30) == [(30, kind, ["A"]), (60, None, ["B", "C"])]


@pytest.mark.parametrize(("mode", "kind"), [(65, "full"), (66, "partial")])
def test_a_cut_with_feed_brings_the_paper_to_the_knife_first(mode: int, kind: str) -> None:
    cut = b"\x1dV" + bytes([mode]) + b"\x14"

    assert pieces(b"A\n" + cut + b"B\n") == [(50, kind, ["A"]), (30, None, ["B"])]
    assert pieces(b"A\n" + cut + b"B\n", knife=100) == [(50, kind, ["A"]), (130, None, ["B"])]


@pytest.mark.parametrize(("mode", "kind"), [(103, "full"), (104, "partial")])
def test_a_cut_may_take_the_paper_back_so_that_none_is_wasted(mode: int, kind: str) -> None:
    cut = b"\x1dV" + bytes([mode]) + b"\x14"

    assert pieces(b"A\n" + cut + b"B\n", knife=100) == [(50, kind, ["A"]), (30, None, ["B"])]


@pytest.mark.parametrize(("mode", "kind"), [(97, "full"), (98, "partial")])
def test_a_cut_may_wait_until_its_place_comes_to_the_knife(mode: int, kind: str) -> None:
    cut = b"\x1dV" + bytes([mode]) + b"\x14"

    assert pieces(b"A\n" + cut + b"B\n", knife=100) == [(60, None, ["A", "B"])]
    assert pieces(b"A\n" + cut + b"\n\nB\nC\n", knife=100) == [(50, kind, ["A"]), (100, None, ["B", "C"])]


def test_paper_that_is_cut_off_and_blank_paper_behind_it_are_no_more_than_one_paper() -> None:
    assert pieces(b"A\n\x1bd\x04\x1dV\x00", knife=100) == [(50, "full", ["A"])]
    assert pieces(b"A\n\x1dV\x00\x1dV\x00") == [(30, "full", ["A"])]


def test_a_cut_inside_a_line_is_ignored() -> None:
    out = print_out(b"A\x1dV\x42\x00\n", 48)

    assert out.ignored == (Ignored(1, b"\x1dV\x42\x00", "only at the beginning of a line"),)
    assert [paper.cut for paper in out.papers] == [None]


def test_a_drawer_gets_its_pulse_at_its_pin_for_its_times() -> None:
    out = print_out(b"\x1bp\x00\x19\xfa\x1bp1\x20\x20\x10\x14\x01\x01\x02", 48)

    assert out.pulses == (Pulse(2, 50, 500), Pulse(5, 64, 64), Pulse(5, 200, 200, at_once=True))
    assert out.papers[0].dots.height == 0


QUESTIONS = [
    b"\x10\x04\x01",
    b"\x10\x04\x04",
    b"\x10\x04\x07\x01",
    b"\x10\x14\x07\x01",
    b"\x1dr\x01",
    b"\x1dr2",
    b"\x1da\xff",
    b"\x1dIB",
    b"\x1d(H\x06\x0000ab 1",
    b"\x1d(k\x03\x001R0",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_noted_and_nothing_is_drawn_for_it(question: bytes) -> None:
    out = print_out(b"A" + question + b"B\n", 48)

    assert out.questions == (Said(1, question),)
    assert out.papers[0] == paper_of(b"AB\n")


def test_what_waits_is_thrown_away_on_demand() -> None:
    out = print_out(b"A\nB\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08C\n", 48)

    assert [line.text for line in out.papers[0].lines] == ["A", "C"]
    assert [one.offset for one in out.questions] == [3]


def test_a_command_that_some_printers_would_obey_inside_an_image_is_found() -> None:
    image = b"\x1dv0\x00\x04\x00\x01\x00\x10\x04\x01\xff"

    assert print_out(b"A\n" + image, 48).strays == (Said(10, b"\x10\x04\x01"),)
    assert print_out(b"\x10\x04\x01", 48).strays == ()


@pytest.mark.parametrize(
    "harmless",
    [b"\x1c.", b"\x1bR\x00"],
)
def test_what_only_other_printers_need_changes_nothing(harmless: bytes) -> None:
    assert paper_of(harmless + b"A\n") == paper_of(b"A\n")


@pytest.mark.parametrize(
    ("job", "offset", "command"),
    [
        (b"A\x00", 1, b"\x00"),
        (b"A\x7f", 1, b"\x7f"),
        (b"A\n\x1b", 2, b"\x1b"),
        (b"\x1bz", 0, b"\x1bz"),
        (b"\x1d(Zabc", 0, b"\x1d(Z"),
        (b"AB\x1ba", 2, b"\x1ba"),
        (b"AB\x1ba\x03", 2, b"\x1ba\x03"),
        (b"\x1bM\x02", 0, b"\x1bM\x02"),
        (b"\x1b-\x03", 0, b"\x1b-\x03"),
        (b"\x1d!\x08", 0, b"\x1d!\x08"),
        (b"\x1bR\x01", 0, b"\x1bR\x01"),
        (b"\x1dV\x02", 0, b"\x1dV\x02"),
        (b"\x1bp\x02\x01\x01", 0, b"\x1bp\x02"),
        (b"\x10\x14\x03", 0, b"\x10\x14\x03"),
        (b"\x10\x04\x05", 0, b"\x10\x04\x05"),
        (b"\x1d(H\x06\x0000\x00abc", 0, b"\x1d(H\x06\x0000\x00abc"),
    ],
)
def test_what_is_no_command_is_refused_with_its_place_and_its_bytes(job: bytes, offset: int, command: bytes) -> None:
    with pytest.raises(NotUnderstood) as refused:
        print_out(job, 48)

    assert (refused.value.offset, refused.value.command) == (offset, command)
    assert f"byte {offset}: {command.hex(' ')}: " in str(refused.value)


def test_a_roll_has_an_end() -> None:
    with pytest.raises(NotUnderstood, match="the roll is at its end"):
        print_out(b"\x1b3\xff" + b"\x1bd\xff" * 10, 48)


_NAMES = [
    *(b"\x1b" + bytes([letter]) for letter in b"@tRM!EG-a23dJ*imp"),
    *(b"\x1d" + bytes([letter]) for letter in b"!BLWvhwHfkVraI"),
    *(b"\x1d" + name for name in (b"v0", b"(L", b"8L", b"(k", b"(H", b"kI", b"k\x02", b"(k\x03\x001", b"(L\x02\x000")),
    *(b"\x1c.", b"\x1cp", b"\x10\x04", b"\x10\x14"),
]
_few = st.integers(0, 4).map(lambda value: bytes([value]))
_jobs = st.lists(
    st.one_of(
        st.binary(max_size=20),
        st.text("Ab\n\t é").map(lambda text: text.encode("cp858")),
        st.builds(lambda name, rest: name + rest, st.sampled_from(_NAMES), st.binary(max_size=6)),
        st.builds(
            lambda name, few, rest: name + b"".join(few) + rest,
            st.sampled_from(_NAMES),
            st.lists(_few, max_size=6),
            st.binary(max_size=40),
        ),
    ),
    max_size=12,
).map(b"".join)


def drawn_or_refused(job: bytes, width: int, knife: int) -> Printout | NotUnderstood:
    try:
        return print_out(job, width, knife=knife, stored={1: (30, 20)})
    except NotUnderstood as refused:
        return refused


@settings(deadline=timedelta(seconds=20), max_examples=500)
@given(_jobs, st.sampled_from([8, 48, 384]), st.sampled_from([0, 100]))
def test_any_bytes_are_drawn_or_refused(job: bytes, width: int, knife: int) -> None:
    out = drawn_or_refused(job, width, knife)
    if isinstance(out, NotUnderstood):
        assert job[out.offset :].startswith(out.command)
        return
    assert sum(paper.dots.height for paper in out.papers) <= ROLL_DOTS
    for paper in out.papers:
        assert paper.dots.width == width
        assert all(0 <= row < 1 << width for row in paper.dots.rows)
        assert all(0 <= one.box.top < paper.dots.height for one in paper.printed)


def test_a_picture_file_has_a_pixel_for_each_dot() -> None:
    dots = paper_of(b"Ag\n").dots

    picture = QImage.fromData(dots.png(white_around=5))

    assert (picture.width(), picture.height()) == (58, 40)
    for y in range(-5, 35):
        for x in range(-5, 53):
            black = 0 <= y < 30 and 0 <= x < 48 and dots[y][x]
            assert picture.pixelColor(x + 5, y + 5).lightness() == (0 if black else 255)
