"""The roll of paper: it is drawn on at the head, moves past the knife, and is cut into papers there."""

from dataclasses import replace

from tests.printing.thermal_head.dots import Dots
from tests.printing.thermal_head.printout import CutKind, Paper, Printed

ROLL_DOTS = 640_000  # 80 m at 8 dots a mm


class PaperOut(Exception):
    """The roll is at its end."""


class Tape:
    """Rows are counted from the start of the job. The knife is `knife` dots beyond the head, on the paper's way out."""

    def __init__(self, width: int, knife: int) -> None:
        self.width = width
        self.y = 0
        self.lost = 0
        self.printed: list[Printed] = []
        self._knife = knife
        self._rows: dict[int, int] = {}
        self._cuts: list[tuple[int, CutKind]] = []
        self._awaited: list[tuple[int, CutKind]] = []

    def stamp(self, dots: Dots, left: int, top: int) -> None:
        """Make dots black; those beyond the edges are lost, and counted."""
        whole = (1 << self.width) - 1
        for y, row in enumerate(dots.rows, top):
            if row:
                moved = row << left
                self.lost += (moved >> self.width).bit_count()
                self._rows[y] = self._rows.get(y, 0) | moved & whole

    def feed(self, dots: int) -> None:
        """Move the paper, and do the cuts that wait for it."""
        self.y += dots
        if self.y > ROLL_DOTS:
            raise PaperOut
        for due in [one for one in self._awaited if one[0] <= self.y - self._knife]:
            self._awaited.remove(due)
            self._cut(*due)

    def cut_here(self, kind: CutKind) -> None:
        """Cut where the knife is: what has not gone past it stays on the next paper."""
        self._cut(self.y - self._knife, kind)

    def feed_and_cut(self, feed: int, kind: CutKind) -> None:
        """Feed until the cut comes `feed` dots below what was printed last."""
        self.feed(feed + self._knife)
        self.cut_here(kind)

    def cut_and_return(self, feed: int, kind: CutKind) -> None:
        """The same, and take the paper back so that the next one begins at its edge."""
        self.feed_and_cut(feed, kind)
        self.y -= self._knife

    def cut_later(self, feed: int, kind: CutKind) -> None:
        """Cut `feed` dots below here as soon as that place comes to the knife."""
        self._awaited.append((self.y + feed, kind))
        self.feed(0)

    def papers(self) -> tuple[Paper, ...]:
        """One for each cut that had paper to cut, and the rest in the printer if there is anything on it."""
        start = 0
        papers = []
        for place, kind in sorted(self._cuts, key=lambda cut: cut[0]):
            if place > start:
                papers.append(self._piece(start, place, kind))
                start = place
        rest = self._piece(start, self.y, None)
        if rest.printed or rest.dots.black or not papers:
            papers.append(rest)
        return tuple(papers)

    def _cut(self, place: int, kind: CutKind) -> None:
        self._cuts.append((place, kind))

    def _piece(self, start: int, end: int, kind: CutKind | None) -> Paper:
        rows = tuple(self._rows.get(y, 0) for y in range(start, end))
        printed = [
            replace(one, box=replace(one.box, top=one.box.top - start))
            for one in self.printed
            if start <= one.box.top < end
        ]
        return Paper(Dots(self.width, rows), tuple(printed), kind)
