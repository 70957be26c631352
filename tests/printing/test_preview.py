"""The receipt on the screen."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from printing.document import Cut, Document, Text
from printing.layout import lay_out
from printing.paper import Paper
from printing.preview import PaperPreview, picture
from printing.text import as_text
from tests.printing.samples import NO_TOKEN, PREPAID


def dark_dots(image: QImage, left: int, right: int) -> int:
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(left, right) for y in range(image.height()))


@pytest.mark.parametrize(("width_mm", "dots"), [(58, 464), (80, 640)])
def test_a_picture_is_as_wide_as_the_paper_in_dots(qtbot: QtBot, width_mm: int, dots: int) -> None:
    assert picture(PREPAID, Paper(width_mm)).width() == dots


def test_nothing_is_drawn_beyond_the_printable_dots(qtbot: QtBot) -> None:
    paper = Paper(58)
    image = picture(PREPAID, paper)
    margin = (image.width() - paper.dots) // 2

    assert dark_dots(image, 0, margin) == 0
    assert dark_dots(image, image.width() - margin, image.width()) == 0
    assert dark_dots(image, margin, image.width() - margin) > 5000


def test_a_letter_is_drawn_in_its_own_cell(qtbot: QtBot) -> None:
    image = picture(Document((Text("H", align="right"),)), Paper(58))

    start = 40 + 31 * 12
    assert dark_dots(image, start, start + 12) == dark_dots(image, 0, image.width()) > 0


def test_white_letters_stand_on_black(qtbot: QtBot) -> None:
    image = picture(Document((Text("NOT A TOKEN", size=2, inverse=True, align="center"),)), Paper(58))

    assert image.pixelColor(QPoint(232, 45)).lightness() < 128


def test_the_sheet_is_scaled_to_the_room_it_has(qtbot: QtBot) -> None:
    preview = PaperPreview()
    qtbot.addWidget(preview)
    preview.resize(320, 1000)
    preview.show()
    preview.show_document(PREPAID, Paper(80))

    narrow = preview.viewport().childrenRect().width()
    preview.resize(500, 1000)

    assert narrow <= 320 < preview.viewport().childrenRect().width() <= 500


def test_a_long_receipt_scrolls_and_never_sideways(qtbot: QtBot) -> None:
    preview = PaperPreview()
    qtbot.addWidget(preview)
    preview.resize(400, 300)
    preview.show()
    preview.show_document(PREPAID, Paper(58))
    qtbot.waitUntil(lambda: preview.viewport().width() < 400)  # the scroll bar has taken its room

    assert preview.verticalScrollBar().maximum() > 0
    assert preview.horizontalScrollBar().maximum() == 0


def test_a_screen_reader_is_given_the_text(qtbot: QtBot) -> None:
    preview = PaperPreview()
    qtbot.addWidget(preview)
    preview.show_document(NO_TOKEN, Paper(58))

    assert preview.accessibleName() == as_text(NO_TOKEN, Paper(58))


def test_only_a_cut_between_two_parts_is_drawn(qtbot: QtBot) -> None:
    one = Document((Text(""), Cut()))
    two = Document((Text(""), Cut(), Text("")))

    assert len(lay_out(two, Paper(58))) == 3
    assert picture(one, Paper(58)).pixelColor(12, 90) == picture(one, Paper(58)).pixelColor(0, 0)
    assert picture(two, Paper(58)) != picture(one, Paper(58))
