"""The steps of a till's first start, in their order."""

from __future__ import annotations

from enum import StrEnum


class FirstStep(StrEnum):
    """What is asked for next. CODE: the recovery code is written down; SALE: one is made for practice; END: what was
    left out is told; OVER: nothing is asked for any more.
    """

    MANAGER = "manager"
    CODE = "code"
    SHOP = "shop"
    PROVIDER = "provider"
    PRINTER = "printer"
    SALE = "sale"
    END = "end"
    OVER = ""


_ORDER = list(FirstStep)


def further(step: FirstStep, than: FirstStep) -> bool:
    """Whether a step comes after another one."""
    return _ORDER.index(step) > _ORDER.index(than)


def after(step: FirstStep) -> FirstStep:
    """The step after this one."""
    return _ORDER[_ORDER.index(step) + 1]


def before(step: FirstStep) -> FirstStep | None:
    """The step before this one; None before the first."""
    place = _ORDER.index(step)
    return _ORDER[place - 1] if place else None
