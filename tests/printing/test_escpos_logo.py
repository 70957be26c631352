"""A logo in the printer's memory: sent there once, and printed from there on each receipt."""

import pytest

from printing.document import Cut, Document, Picture, Text
from printing.escpos_encoder import encode, encode_rows, logo_to_store
from printing.layout import lay_out
from printing.paper import Paper
from printing.picture import BadPicture
from tests.printing.samples import logo
from tests.printing.thermal_head import print_out

LOGO = logo(101, 60)
RECEIPT = Document((Picture(LOGO), Text("DUKA LA UMEME", align="center"), Cut()))


def receipt_from_memory(paper: Paper, file: bytes = LOGO) -> bytes:
    receipt = Document((Picture(file), *RECEIPT.lines[1:]))
    return encode_rows(lay_out(receipt, paper), paper, logo_stored=True)


@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_receipt_with_a_stored_logo_has_the_dots_of_one_that_brings_it_along(width_mm: int) -> None:
    paper = Paper(width_mm)
    out = print_out(logo_to_store(LOGO, paper) + receipt_from_memory(paper), paper.dots)

    assert (out.ignored, out.lost_dots) == ((), 0)
    assert out.papers[0].dots == print_out(encode(RECEIPT, paper), paper.dots).papers[0].dots


def test_a_stored_logo_costs_a_receipt_eleven_bytes() -> None:
    without = encode(Document(RECEIPT.lines[1:]), Paper(58))

    assert len(receipt_from_memory(Paper(58))) == len(without) + 11
    assert len(encode(RECEIPT, Paper(58))) > len(without) + 60 * 13


def test_storing_a_logo_prints_nothing_and_asks_for_no_paper() -> None:
    (paper,) = print_out(logo_to_store(LOGO, Paper(58))).papers

    assert (paper.printed, paper.dots.height) == ((), 0)


def test_the_shop_s_new_logo_is_printed_and_not_the_old_one_that_is_kept_beside_it() -> None:
    paper = Paper(58)
    for job in (logo_to_store(logo(300, 100), paper), logo_to_store(LOGO, paper)), (logo_to_store(LOGO, paper),):
        (image,) = print_out(b"".join(job) + receipt_from_memory(paper), paper.dots).papers[0].images
        assert (image.box.width, image.box.height) == (101, 60)


def test_a_hundred_logos_have_a_hundred_keys_of_letters_that_a_printer_takes() -> None:
    keys = {logo_to_store(logo(60 + number, 30), Paper(58))[10:12] for number in range(100)}

    assert len(keys) > 95, "two of some thousands are the same now and then"
    assert all(32 <= letter <= 126 for key in keys for letter in key)


def test_a_printer_that_was_never_sent_a_logo_prints_the_receipt_without_it() -> None:
    out = print_out(receipt_from_memory(Paper(58)), 384)

    (ignored,) = out.ignored
    assert ignored.why.startswith("no image ")
    assert ignored.why.endswith(" is in the memory")
    assert [line.text for line in out.papers[0].lines] == ["DUKA LA UMEME"]
    assert out.papers[0].images == []


def test_the_largest_logo_fits_into_one_command() -> None:
    paper = Paper(80)
    largest = logo(5760, 2400)
    out = print_out(logo_to_store(largest, paper) + receipt_from_memory(paper, largest), paper.dots)

    assert (out.papers[0].images[0].box.width, out.papers[0].images[0].box.height) == (576, 240)


def test_a_file_that_is_no_picture_is_not_stored() -> None:
    with pytest.raises(BadPicture):
        logo_to_store(b"a shop's letter", Paper(58))
