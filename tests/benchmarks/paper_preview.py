"""How long a new receipt takes to be drawn on the screen, beside a picture of it that only has to be shown.

Told `count`, it says {"till": [..], "floor": [..], "processor": [..]}: milliseconds of so many receipts, each once in
both ways in turn, and what the till's way took of the processor, which says more where the machine is busy.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from printing.document import Document
from printing.paper import Paper
from printing.preview import PaperPreview, picture
from tests.benchmarks.paper_receipts import new_receipts
from tests.benchmarks.program import say

_WIDE, _HIGH = 480, 800
_PAPER = Paper(58)


class Screen:
    """The preview as the till has it, and a bare label, both shown."""

    def __init__(self) -> None:
        self._preview, self._label = PaperPreview(), QLabel()
        for widget in (self._preview, self._label):
            widget.resize(_WIDE, _HIGH)
            widget.show()
        for _ in range(20):
            QApplication.processEvents()
            time.sleep(0.01)

    def draw(self, document: Document) -> tuple[float, float, float]:
        """The milliseconds until the preview and the label have painted the receipt, and the preview's processor's."""
        ready = QPixmap.fromImage(picture(new_receipts(1)[0], _PAPER))
        used = time.process_time()
        took = _timed(lambda: self._preview.show_document(document, _PAPER), self._preview.widget())
        used = time.process_time() - used
        QApplication.processEvents()
        bare = _timed(lambda: self._label.setPixmap(ready), self._label)
        QApplication.processEvents()
        return took, bare, used * 1000


def _timed(change: Callable[[], None], painted: QWidget | None) -> float:
    assert painted is not None
    began = time.perf_counter()
    change()
    painted.repaint()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Draw as told, until standard input ends."""
    application = QApplication(["paper"])
    screen = Screen()
    screen.draw(new_receipts(1)[0])  # the letters' shapes are read once a day
    gc.collect()
    gc.freeze()  # as the till does after its first receipt
    say({})
    for line in sys.stdin:
        drawn = [screen.draw(document) for document in new_receipts(json.loads(line)["count"])]
        say(dict(zip(("till", "floor", "processor"), zip(*drawn, strict=True), strict=True)))
    application.quit()


if __name__ == "__main__":
    main()
