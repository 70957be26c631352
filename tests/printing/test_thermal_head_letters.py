"""The printer that the tests have: letters and lines, each command by a picture that a reader can see is right."""

import pytest

from tests.printing.paper_art import art, art_of, paper_of
from tests.printing.thermal_head import Box, print_out

SMALL = b"\x1bM1"  # font B, for pictures that take less room here


def tops(job: bytes) -> list[int]:
    return [line.box.top for line in paper_of(job).lines]


def places(job: bytes, width: int = 120) -> list[tuple[str, int, int]]:
    return [(line.text, line.box.left, line.box.top) for line in paper_of(job, width).lines]


def test_a_letter_of_font_a_is_drawn_in_a_cell_of_12_by_24_dots() -> None:
    paper = paper_of(b"Ag\n")

    assert paper.lines[0].box == Box(0, 0, 24, 24)
    assert paper.dots.art().rstrip("\n") == art(
        """
        |
        |
        |  ▄▀▀▀▀▀▄
        | █       █
        | █       █    ▄▀▀▀▀▀▀█
        | █       █   █       █
        | █▀▀▀▀▀▀▀█   █       █
        | █       █   █       █
        | █       █   ▀▄     ▄█
        | ▀       ▀     ▀▀▀▀▀ █
        |                    ▄▀
        |              ▀▀▀▀▀▀
        """
    )


def test_a_letter_of_font_b_is_drawn_in_a_cell_of_9_by_17_dots() -> None:
    paper = paper_of(b"\x1bM\x01Ag\n")

    assert paper.lines[0].box == Box(0, 0, 18, 17)
    assert paper.dots.art().rstrip("\n") == art(
        """
        |
        |  ▄▄▄▄
        | █    █
        | █    █   ▄▀▀▀▀█
        | █▀▀▀▀█   █    █
        | █    █   █    █
        | ▀    ▀    ▀▀▀▀█
        |           ▄▄▄▄▀
        """
    )


def test_letters_of_two_heights_stand_with_their_feet_on_one_line() -> None:
    assert art_of(SMALL + b"g\x1d!\x11g\x1d!\x00\x1bM0g\n") == art(
        """
        |
        |
        |
        |
        |
        |
        |             ██████████
        |           ██        ██       ▄▄▄▄▄▄▄
        |           ██        ██     ▄▀      █
        |  ▄▄▄▄▄    ██        ██     █       █
        | █    █    ██        ██     █       █
        | █    █    ██        ██     █       █
        | ▀▄▄▄▄█      ██████████      ▀▄▄▄▄▄▀█
        |      █              ██             █
        |  ▀▀▀▀               ██      ▄▄▄▄▄▄▀
        |             ████████
        """
    )


def test_a_letter_is_magnified_both_ways_on_its_own() -> None:
    assert art_of(SMALL + b"\x1d!\x20i\x1d!\x02i\n") == art(
        """
        |
        |
        |
        |
        |                              ▄
        |                              █
        |                              █
        |                              ▀
        |
        |                             ██
        |                             ▀█
        |                              █
        |                              █
        |                              █
        |         ▄▄▄                  █
        |         ▀▀▀                  █
        |      ▀▀▀███                  █
        |         ███                  █
        |         ███                 ███
        |      ▀▀▀▀▀▀▀▀▀              ▀▀▀
        """
    )


def test_a_letter_is_up_to_eight_times_its_size() -> None:
    once = paper_of(SMALL + b"A\n").dots.cropped(0, 0, 9, 17)

    large = paper_of(SMALL + b"\x1d!\x77A\n", 72)

    assert large.lines[0].box == Box(0, 0, 72, 136)
    assert large.dots == once.magnified(8, 8)


def test_an_emphasised_letter_has_each_dot_also_one_dot_further_right() -> None:
    assert art_of(SMALL + b"i\x1bE\x01i\x1bE\x00i\n") == art(
        """
        |
        |   ▄        ▄▄       ▄
        |   ▀        ▀▀       ▀
        |  ▀█       ▀██      ▀█
        |   █        ██       █
        |   █        ██       █
        |  ▀▀▀      ▀▀▀▀     ▀▀▀
        """
    )


def test_a_letter_struck_twice_looks_as_an_emphasised_one_does_and_both_are_no_more() -> None:
    emphasised = art_of(b"\x1bE1A\n")

    assert art_of(b"\x1bG1A\n") == emphasised == art_of(b"\x1bE1\x1bG1A\n") != art_of(b"A\n")


def test_emphasis_is_one_dot_on_large_letters_too() -> None:
    plain, emphasised = paper_of(b"\x1d!\x11l\n").dots, paper_of(b"\x1d!\x11\x1bE1l\n").dots

    assert emphasised.rows == tuple(row | row << 1 for row in plain.rows)


def test_a_line_under_letters_is_one_dot_or_two_at_the_bottom_of_their_cells() -> None:
    assert art_of(SMALL + b"\x1b-1g\x1b-2g\x1b-0g\n") == art(
        """
        |
        |
        |
        | ▄▀▀▀▀█   ▄▀▀▀▀█   ▄▀▀▀▀█
        | █    █   █    █   █    █
        | █    █   █    █   █    █
        |  ▀▀▀▀█    ▀▀▀▀█    ▀▀▀▀█
        |  ▄▄▄▄▀  ▄▄▄▄▄▄█▄▄  ▄▄▄▄▀
        |▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
        """
    )


def test_white_letters_stand_on_black_cells_and_have_no_line_under_them() -> None:
    white = art_of(SMALL + b"\x1dB1Hi\x1dB0i\n")

    assert white == art_of(SMALL + b"\x1b-2\x1dB1Hi\x1b-0\x1dB0i\n")
    assert white == art(
        """
        |██████████████████
        |█▀████▀█████▀█████   ▄
        |█ ████ █████▄█████   ▀
        |█ ▀▀▀▀ ████▄ █████  ▀█
        |█ ████ █████ █████   █
        |█ ████ █████ █████   █
        |█▄████▄████▄▄▄████  ▀▀▀
        |██████████████████
        |▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
        """
    )


@pytest.mark.parametrize(
    ("bits", "the_same"),
    [
        (0x00, b""),
        (0x01, b"\x1bM1"),
        (0x08, b"\x1bE1"),
        (0x10, b"\x1d!\x01"),
        (0x20, b"\x1d!\x10"),
        (0x80, b"\x1b-1"),
        (0xB9, b"\x1bM1\x1bE1\x1d!\x11\x1b-1"),
    ],
)
def test_one_command_chooses_all_that_others_choose_singly(bits: int, the_same: bytes) -> None:
    assert art_of(b"\x1d!\x22\x1bE1\x1b-1\x1b!" + bytes([bits]) + b"Ag\n") == art_of(the_same + b"Ag\n")


def test_a_line_under_letters_stays_as_thick_as_it_was_last_chosen() -> None:
    assert art_of(b"\x1b-2\x1b-0\x1b!\x80A\n") == art_of(b"\x1b-2A\n")


def test_initialising_takes_back_all_that_was_chosen_and_the_line_that_waited() -> None:
    chosen = b"\x1bt\x13\x1bM1\x1bE1\x1bG1\x1b-2\x1dB1\x1d!\x11\x1b3\x64\x1ba1\x1dL\x08\0\x1dW\x20\0x"

    assert paper_of(chosen + b"\x1b@A\xd5\nA\n") == paper_of(b"A\xd5\nA\n")


@pytest.mark.parametrize(
    ("slot", "letters"),
    [
        (0, "╒≡Ç"),
        (2, "ı\xadÇ"),
        (3, "╒≡Ç"),
        (4, "╒≡Ç"),
        (5, "╒≡Ç"),
        (16, "Õð€"),
        (17, "╒ЁА"),
        (18, "Ň\xadÇ"),
        (19, "€\xadÇ"),
    ],
)
def test_a_byte_is_a_letter_by_the_code_page_that_was_chosen(slot: int, letters: str) -> None:
    assert paper_of(b"\x1bt" + bytes([slot]) + b"\xd5\xf0\x80\n").lines[0].text == letters


def test_a_euro_sign_is_drawn_as_one() -> None:
    assert art_of(SMALL + b"\x1bt\x135\xd5\n") == art(
        """
        |
        | ▄▄▄▄▄▄
        | █         ▄▀▀▀▄
        | █▄▄▄▄   ▄█▄▄▄
        |      █  ▄█▄▄▄
        | ▄    █   ▀▄   ▄
        |  ▀▀▀▀      ▀▀▀
        """
    )


def test_letters_of_a_page_that_the_printer_lacks_are_black_boxes() -> None:
    paper = paper_of(SMALL + b"\x1bt\x635\xd5\xd5\n")

    assert paper.lines[0].text == "5\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}"
    assert paper.dots.art().rstrip("\n") == art(
        """
        |          ▄▄▄▄▄▄▄  ▄▄▄▄▄▄▄
        | ▄▄▄▄▄▄   ███████  ███████
        | █        ███████  ███████
        | █▄▄▄▄    ███████  ███████
        |      █   ███████  ███████
        | ▄    █   ███████  ███████
        |  ▀▀▀▀    ███████  ███████
        |          ███████  ███████
        """
    )


def test_a_byte_that_its_page_has_no_letter_for_is_a_black_box() -> None:
    assert paper_of(b"\x1bt\x10\x81\n").lines[0].text == "\N{REPLACEMENT CHARACTER}"


def test_lines_stand_left_in_the_middle_and_right() -> None:
    assert art_of(SMALL + b"\x1b3\x12i\n\x1ba1i\n\x1ba\x02i\n") == art(
        """
        |
        |   ▄
        |   ▀
        |  ▀█
        |   █
        |   █
        |  ▀▀▀
        |
        |
        |
        |                      ▄
        |                      ▀
        |                     ▀█
        |                      █
        |                      █
        |                     ▀▀▀
        |
        |
        |
        |                                          ▄
        |                                          ▀
        |                                         ▀█
        |                                          █
        |                                          █
        |                                         ▀▀▀
        """
    )


def test_a_blank_at_the_end_of_a_line_is_a_letter_in_its_middle() -> None:
    assert places(b"\x1ba1A\nA \n") == [("A", 54, 0), ("A ", 48, 30)]


def test_where_a_line_stands_is_chosen_before_it_begins() -> None:
    out = print_out(b"A\x1ba\x02B\x1dL\x30\0\x1dW\x30\0\nA\n", 120)

    assert [(line.text, line.box.left) for line in out.papers[0].lines] == [("AB", 0), ("A", 0)]
    assert [(one.offset, one.command) for one in out.ignored] == [
        (1, b"\x1ba\x02"),
        (5, b"\x1dL\x30\0"),
        (9, b"\x1dW\x30\0"),
    ]


def test_a_line_end_moves_the_paper_by_the_line_spacing() -> None:
    assert tops(b"A\nA\n\nA\n") == [0, 30, 90]
    assert tops(b"\x1b3\x40A\nA\n\x1b2A\nA\n") == [0, 64, 128, 158]


def test_a_line_end_moves_the_paper_past_letters_that_are_taller_than_the_spacing() -> None:
    assert tops(b"\x1d!\x11A\n\x1d!\x00A\nA\n") == [0, 48, 78]
    assert tops(b"\x1b3\x00A\nA\n") == [0, 24]


def test_paper_is_fed_by_lines_and_by_dots() -> None:
    assert tops(b"A\x1bd\x03A\n\x1bd\x02A\n") == [0, 90, 180]
    assert tops(b"A\x1bJ\x64A\n\x1bJ\x07A\n") == [0, 100, 137]
    assert tops(b"A\x1bJ\x00A\n\x1bd\x00A\n") == [0, 24, 54]


def test_a_carriage_return_does_nothing() -> None:
    assert paper_of(b"\rA\r\nA\r\n") == paper_of(b"A\nA\n")


def test_letters_run_on_in_the_next_line_where_the_paper_ends() -> None:
    assert places(b"abcdefghijklm\nn\n") == [("abcdefghij", 0, 0), ("klm", 0, 30), ("n", 0, 60)]
    assert places(b"abcdefghij\nk\n") == [("abcdefghij", 0, 0), ("k", 0, 30)]
    assert places(b"abcdefghi\x1d!\x11j\n") == [("abcdefghi", 0, 0), ("j", 0, 30)]


def test_a_tab_goes_to_the_next_eighth_letter_and_beyond_the_last_one_to_the_next_line() -> None:
    assert paper_of(b"\tA\n", 120).dots == paper_of(b"        A\n", 120).dots
    assert paper_of(b"abc\tA\n", 120).dots == paper_of(b"abc     A\n", 120).dots
    assert places(b"abc\t\tA\n") == [("abc\t\t", 0, 0), ("A", 0, 30)]
    assert places(b"abcdefghij\tA\n") == [("abcdefghij", 0, 0), ("\tA", 0, 30)]


def test_a_tab_is_not_underlined() -> None:
    assert paper_of(b"\x1b-1a\tA\n", 120).dots == paper_of(b"\x1b-1a\x1b-0       \x1b-1A\n", 120).dots


def test_lines_stay_between_the_margin_and_the_width_that_were_chosen() -> None:
    narrow = b"\x1dL\x14\x00\x1dW\x30\x00"

    assert places(narrow + b"abcdef\n\x1ba1x\n\x1ba2x\n") == [
        ("abcd", 20, 0),
        ("ef", 20, 30),
        ("x", 38, 60),
        ("x", 56, 90),
    ]


def test_a_width_beyond_the_edge_of_the_paper_ends_there() -> None:
    assert places(b"\x1dL\x30\x00\x1dW\xff\xff\x1ba2x\n") == [("x", 108, 0)]


def test_a_letter_wider_than_the_paper_loses_the_dots_beyond_it() -> None:
    out = print_out(b"\x1d!\x77M\n", 48)

    assert out.papers[0].lines[0].box == Box(0, 0, 96, 192)
    assert out.lost_dots > 500


def test_letters_without_a_line_end_wait_in_the_printer() -> None:
    out = print_out(b"A\nBC", 48)

    assert (out.papers[0].lines[-1].text, out.unprinted) == ("A", "BC")
