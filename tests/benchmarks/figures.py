"""What a benchmark gives: figures beside their floors, with their goals; and the table of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the till, in `unit`. `floor` is the same of what does the least possible; None where there is none.

    The goal, where there is one, is for `judged`: the figure itself, its ratio to the floor, or what it is over it.
    `at_least` is the goal of a figure that is the better the greater it is: its ratio to the floor, which is an ideal.
    """

    name: str
    till: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    judged: str = "figure"
    at_least: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        return self.till / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.at_least is not None:
            return (self.ratio or 0.0) >= self.at_least
        if self.goal is None:
            return None
        floor = self.floor or 0.0
        value = {"figure": self.till, "ratio": self.ratio or math.inf, "over": self.till - floor}[self.judged]
        return value <= self.goal

    def goal_text(self) -> str:
        """The goal as a person reads it."""
        if self.at_least is not None:
            return f"ratio >= {self.at_least:g}"
        if self.goal is None:
            return ""
        limit = f"{self.goal:g}"
        return {
            "figure": f"<= {limit} {self.unit}",
            "ratio": f"ratio <= {limit}",
            "over": f"<= {limit} {self.unit} over it",
        }[self.judged]

    def written_out(self) -> dict[str, object]:
        """The figure in JSON's types."""
        return {
            "name": self.name,
            "till": self.till,
            "floor": self.floor,
            "unit": self.unit,
            "ratio": self.ratio,
            "goal": self.goal_text() or None,
            "met": self.met,
        }


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one benchmark, how they came about, and where the time goes as (step, ms)."""

    title: str
    how: str
    figures: Sequence[Figure]
    steps: Sequence[tuple[str, float]] = ()

    def written_out(self) -> dict[str, object]:
        """All of it in JSON's types."""
        return {
            "title": self.title,
            "how": self.how,
            "figures": [figure.written_out() for figure in self.figures],
            "steps": [{"step": step, "median_ms": took} for step, took in self.steps],
        }


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))


def table(measured: Sequence[Measured]) -> str:
    """The figures as a person reads them, a goal that is missed in so many words."""
    lines = []
    for one in measured:
        lines += ["", one.title, f"  {one.how}"]
        lines.append(f"  {'':<46}{'till':>10}{'floor':>10}{'ratio':>8}   goal")
        lines += [_line(figure) for figure in one.figures]
        if one.steps:
            lines.append("  where the time goes, medians:")
            lines += [f"    {step:<54}{took:>8.2f} ms" for step, took in one.steps]
    return "\n".join(lines[1:])


def _line(figure: Figure) -> str:
    floor = f"{figure.floor:.2f}" if figure.floor is not None else "-"
    ratio = f"{figure.ratio:.2f}" if figure.ratio is not None else "-"
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    goal = f"{figure.goal_text()}  {verdict}".strip()
    return f"  {figure.name + ', ' + figure.unit:<46}{figure.till:>10.2f}{floor:>10}{ratio:>8}   {goal}".rstrip()
