"""What is in the window: the rail, the bar and the foot around the pages, all in the language that is spoken then."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.foot import Foot
from app.ui.pages import Page, Pages
from app.ui.rail import Rail
from app.ui.sale_page import SalePage
from app.ui.top_bar import TopBar


class Inside(QWidget):
    """Made once a window, and again where another language is chosen. `makers` make the pages but the first."""

    def __init__(self, makers: Mapping[str, Callable[[], Page]]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.sell = SalePage()
        self.rail = Rail()
        self.bar = TopBar()
        self.foot = Foot()
        self.pages = Pages({"Sell": lambda: self.sell, **makers}, "Sell")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.pages, 1)
        right.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.rail.again.connect(lambda: self.pages.page(self.pages.current).lead_back())
        self.rail.show_page("Sell")
        self.foot.show_keys(self.sell.keys())
