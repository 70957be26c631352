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


def receipt_from_memory(paper: Paper) -> bytes:
    return encode_rows(lay_out(RECEIPT, paper), paper, logo_stored=True)


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


def test_the_shop_s_new_logo_takes_the_place_of_the_old_one() -> None:
    paper = Paper(58)
    job = logo_to_store(logo(300, 100), paper) + logo_to_store(LOGO, paper) + receipt_from_memory(paper)

    (image,) = print_out(job, paper.dots).papers[0].images
    assert (image.box.width, image.box.height) == (101, 60)


def test_a_printer_that_was_never_sent_a_logo_prints_the_receipt_without_it() -> None:
    out = print_out(receipt_from_memory(Paper(58)), 384)

    assert [one.why for one in out.ignored] == ["no image 'TT' is in the memory"]
    assert [line.text for line in out.papers[0].lines] == ["DUKA LA UMEME"]
    assert out.papers[0].images == []


def test_the_largest_logo_fits_into_one_command() -> None:
    paper = Paper(80)
    out = print_out(logo_to_store(logo(5760, 2400), paper) + receipt_from_memory(paper), paper.dots)

    assert (out.papers[0].images[0].box.width, out.papers[0].images[0].box.height) == (576, 240)


def test_a_file_that_is_no_picture_is_not_stored() -> None:
    with pytest.raises(BadPicture):
        logo_to_store(b"a shop's letter", Paper(58))
