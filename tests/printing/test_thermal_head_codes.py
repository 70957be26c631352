"""The printer that the tests have: codes, read back by a scanner that has nothing to do with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.paper_art import art, art_of, paper_of, scanned
from tests.printing.thermal_head import Box, Code, NotUnderstood, print_out


def qr(payload: bytes, dots: int = 4, correction: bytes = b"1") -> bytes:
    length = (len(payload) + 3).to_bytes(2, "little")
    return (
        b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C"
        + bytes([dots])
        + b"\x1d(k\x03\x001E"
        + correction
        + b"\x1d(k"
        + length
        + b"1P0"
        + payload
        + b"\x1d(k\x03\x001Q0"
    )


def test_a_qr_code_is_drawn_in_squares_of_its_module_size() -> None:
    assert art_of(qr(b"66430474307561657038", dots=1)) == art(
        """
        |█▀▀▀▀▀█   ▀▄█ █▀▀▀▀▀█
        |█ ███ █  ███▀ █ ███ █
        |█ ▀▀▀ █ ▄▀▀▄█ █ ▀▀▀ █
        |▀▀▀▀▀▀▀ ▀▄▀▄█ ▀▀▀▀▀▀▀
        |█  █ ▀▀ █▀▄  █▄█▄  ▄
        |▀▀▄█▄█▀▄▄▀█▄▀▄██▀▄█▀▄
        |▀ ▀   ▀▀███▄▀▀ ▄▄▄▀ ▄
        |█▀▀▀▀▀█ ▄▀█▄▄▄ ▄▄▀▄
        |█ ███ █ ▄▀▀█ ▀▀█▄▄ ▄█
        |█ ▀▀▀ █  ▀▀ ▀▄▄█ █ ▄▀
        |▀▀▀▀▀▀▀ ▀▀ ▀▀   ▀ ▀
        """
    )


def test_a_qr_code_stands_where_lines_do_moves_the_paper_by_its_height_and_is_scanned() -> None:
    paper = paper_of(b"A\n\x1ba1" + qr(b"66430474307561657038", dots=4) + b"B\n", 120)

    assert paper.codes == [Code("QR", b"66430474307561657038", Box(18, 30, 84, 84))]
    assert paper.lines[1].box.top == 114
    assert scanned(paper.dots) == [("QRCode", b"66430474307561657038")]


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=150), st.sampled_from([b"0", b"1", b"2", b"3"]))
def test_a_qr_code_says_any_bytes_that_it_was_given(payload: bytes, correction: bytes) -> None:
    paper = paper_of(qr(payload, 3, correction), 384)

    assert scanned(paper.dots) == [("QRCode", payload)]


@pytest.mark.parametrize("payload", [b"HTTPS://EXAMPLE.CO.KE/T?", "Kĩtũ ₦ 5".encode(), b"{\x00\xff"])
def test_words_and_bytes_are_scanned_as_they_were_sent(payload: bytes) -> None:
    assert [said for _, said in scanned(paper_of(qr(payload), 384).dots)] == [payload]


def test_more_correction_makes_a_larger_code() -> None:
    sides = [paper_of(qr(b"6" * 60, 2, level), 384).codes[0].box.width for level in (b"0", b"1", b"2", b"3")]

    assert sides == [50, 50, 58, 66]


def test_a_stored_payload_is_printed_as_often_as_is_asked() -> None:
    assert len(paper_of(qr(b"12") + b"\x1d(k\x03\x001Q0", 384).codes) == 2


def test_a_small_code_is_a_micro_qr_code() -> None:
    paper = paper_of(b"\x1d(k\x04\x001A3\x00" + qr(b"12345")[9:], 384)

    assert scanned(paper.dots) == [("MicroQRCode", b"12345")]


def test_a_code_that_is_too_wide_or_has_nothing_to_say_is_ignored() -> None:
    out = print_out(b"\x1d(k\x03\x001Q0" + qr(b"12", dots=16) + b"A\x1d(k\x03\x001Q0\n", 384 // 2)

    assert [one.why for one in out.ignored] == [
        "nothing is stored",
        "the code is 336 dots wide, and the paper has 192",
        "only at the beginning of a line",
    ]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"{BKPLC 001-a~", b"KPLC 001-a~"),
        (b"{A\x00\x1fAB", b"\x00\x1fAB"),
        (b"{C\x00\x2a\x63", b"004299"),
        (b"{BNo.{C\x0c\x22{Bx", b"No.1234x"),
        (b"{B{{", b"{"),
        (b"{A1{Sa2", b"1a2"),
    ],
)
def test_a_code_128_says_what_its_signs_and_letters_mean(sent: bytes, said: bytes) -> None:
    for job in (b"\x1dkI" + bytes([len(sent)]) + sent, *([b"\x1dk\x08" + sent + b"\0"] * (b"\0" not in sent))):
        paper = paper_of(job, 576)

        assert paper.codes[0].payload == sent
        assert scanned(paper.dots) == [("Code128", said)]


def test_every_letter_of_a_code_128_is_scanned() -> None:
    for job, said in (
        (b"{B" + bytes(range(32, 123)) + b"|}~\x7f", bytes(range(32, 123)) + b"|}~\x7f"),
        (b"{A" + bytes(range(96)), bytes(range(96))),
        (b"{C" + bytes(range(100)), b"".join(b"%02d" % pair for pair in range(100))),
    ):
        paper = paper_of(b"\x1dw\x02\x1dkI" + bytes([len(job)]) + job, 2600)

        assert scanned(paper.dots) == [("Code128", said)]


@pytest.mark.parametrize("sent", [b"400638133393", b"4006381333931"])
def test_an_ean_13_has_its_last_digit_counted_or_checked(sent: bytes) -> None:
    for job in (b"\x1dk\x02" + sent + b"\0", b"\x1dkC" + bytes([len(sent)]) + sent):
        paper = paper_of(job, 384)

        assert paper.codes[0].box == Box(0, 0, 95 * 3, 162)
        assert scanned(paper.dots) == [("EAN13", b"4006381333931")]


def test_bars_have_their_width_height_and_text_below() -> None:
    paper = paper_of(b"\x1dh\x14\x1dw\x02\x1dH\x02\x1df\x01\x1dkI\x03{B7", 120)

    assert paper.codes == [Code("CODE128", b"{B7", Box(0, 0, 92, 20 + 17))]
    assert paper.dots.art().rstrip("\n") == art(
        """
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |████  ██    ██        ██████  ████  ██████  ██████  ██    ████    ████      ██████  ██  ████
        |
        |                                          ▄▄▄▄▄▄
        |                                               █
        |                                              █
        |                                             █
        |                                            █
        |                                            ▀
        """
    )


def test_bars_have_their_text_above_or_on_both_sides() -> None:
    plain = paper_of(b"\x1dkI\x03{B7", 384).dots.rows

    above = paper_of(b"\x1dH\x01\x1dkI\x03{B7", 384).dots.rows
    both = paper_of(b"\x1dH3\x1dkI\x03{B7", 384).dots.rows

    assert (above[24:], both[24:-24], both[:24], both[-24:]) == (plain, plain, above[:24], above[:24])
    assert any(above[:24])


@pytest.mark.parametrize(
    "job",
    [
        b"A\x1dkI\x03{BA",
        b"\x1dkI\x02AB",
        b"\x1dkI\x03{Cd",
        b"\x1dkI\x03{Aa",
        b"\x1dkI\x04{B{x",
        b"\x1dkI\x04{BA",
        b"\x1dk\x02400638133393",
        b"\x1dk\x02400638133393x\0",
        b"\x1dkC\x0d4006381333930",
        b"\x1dkD\x0812345678",
        b"\x1dw\x01",
        b"\x1dh\x00",
        b"\x1d(k\x03\x000C\x03",
        b"\x1d(k\x03\x001C\x11",
        b"\x1d(k\x04\x001A1\x00",
        b"\x1d(k\x03\x001Z0",
        b"\x1d(k\x04\x001Q00",
        b"\x1d(k\x03\x001P0",
    ],
)
def test_a_code_that_is_not_as_the_manuals_say_is_refused(job: bytes) -> None:
    with pytest.raises(NotUnderstood):
        print_out(job, 384)
