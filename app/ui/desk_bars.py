"""The supervisor's figures as bars: sales, waits or a float, by the hour and by the day, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.said import said
from app.services.desk import span_words, wait_words
from app.services.figures import age_text, day_text, money_text
from app.ui.bar_chart import Bar

if TYPE_CHECKING:
    from app.domain.money import Money
    from app.services.desk import Figures, Span

SALES, WAITS = "", " waits"
"""Views beside those of the floats, which are called as their profiles; no profile's name begins with a blank."""
Bars = tuple[str, Sequence[tuple[str, str]], list[Bar]]


def views(figures: Figures) -> list[str]:
    """What may be drawn: sales, waits, and each float that was ever read."""
    profiles = dict.fromkeys(one.profile for one in (*figures.floats, *figures.readings))
    return [SALES, WAITS, *profiles]


def hour_name(span: Span) -> str:
    """``10:00 to 11:00``."""
    return said(
        "{begins} to {ends}", begins=f"{span.begins.astimezone():%H:%M}", ends=f"{span.ends.astimezone():%H:%M}"
    )


def hour_bars(figures: Figures, view: str, language: str) -> Bars:
    """Today by the hour: its sales, or its waits. A float is not read by the hour."""
    names = [(f"{one.begins.astimezone():%H}", hour_name(one)) for one in figures.hours]
    if view == WAITS:
        return said("Waits today, by the hour"), _wait_parts(), _waits(figures.hours, names)
    return said("Today, by the hour"), _sale_parts(), _sales(figures.hours, names, language)


def day_bars(figures: Figures, view: str, language: str) -> Bars:
    """The last 30 days: their sales, their waits, or a float as it was read last on each."""
    names = [(f"{one.begins.astimezone():%d}", day_text(one.begins, language)) for one in figures.days]
    if view == WAITS:
        return said("Waits in the last 30 days"), _wait_parts(), _waits(figures.days, names)
    if view == SALES:
        return said("The last 30 days"), _sale_parts(), _sales(figures.days, names, language)
    title = said("Float of {profile}, last 30 days", profile=view)
    read = [figures.float_in(span, view) for span in figures.days]
    bars = [_float_bar(one, *name, language) for one, name in zip(read, names, strict=True)]
    return title, (("accent", said("Float")),), bars


def float_words(figures: Figures, language: str) -> str:
    """What each float is, and when that was read."""
    if not figures.floats:
        return said("No float has been read yet.")
    told = [
        said(
            "{profile} {amount} ({age})",
            profile=one.profile,
            amount=money_text(one.amount, language),
            age=age_text(figures.at - one.at),
        )
        for one in figures.floats
    ]
    return said("Float: {floats}", floats=", ".join(told))


def _sale_parts() -> tuple[tuple[str, str], ...]:
    return ("done", said("Sold")), ("waiting", said("Not finished")), ("trouble", said("Not sold"))


def _wait_parts() -> tuple[tuple[str, str], ...]:
    return (("waiting", said("Customers who waited")),)


def _sales(spans: Sequence[Span], names: list[tuple[str, str]], language: str) -> list[Bar]:
    return [
        Bar(
            label,
            (one.sold, one.unfinished, one.unsold),
            said("{what}: {why}", what=name, why=span_words(one, language)),
        )
        for one, (label, name) in zip(spans, names, strict=True)
    ]


def _waits(spans: Sequence[Span], names: list[tuple[str, str]]) -> list[Bar]:
    return [
        Bar(label, (one.waited,), f"{said('{what}: {why}', what=name, why=one.waited)}. {wait_words(one)}".strip())
        for one, (label, name) in zip(spans, names, strict=True)
    ]


def _float_bar(read: Money | None, label: str, name: str, language: str) -> Bar:
    if read is None:
        return Bar(label, (0,), said("{day}: not read", day=name))
    return Bar(label, (float(read.decimal),), said("{what}: {why}", what=name, why=money_text(read, language)))
