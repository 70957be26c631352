"""What is said of a shift beside its paper: how the drawer stands, what goes on, and that tests are in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.said import counted, said, to_say

if TYPE_CHECKING:
    from app.services.shift_paper import Shift
    from app.services.till import Till


def sheet_words(till: Till, shift: Shift) -> tuple[str, str, str]:
    """The title, the sentence and the tone of what stands above an X or a Z."""
    from app.services.shifts import changed_words, difference_words, unproved_words

    differs, goes_on = difference_words(shift, till.shop.language), _left_words(till, shift)
    if shift.put_back or shift.begun_anew or shift.unproved or shift.changed:
        lacks = said("Something is missing in this till or cannot be proved: the paper says what.")
        goes_on = f"{changed_words(shift) or unproved_words(shift) or lacks} {goes_on}".strip()
    if shift.closing is None:
        return said("This is no closing"), goes_on or said("Nothing is unfinished."), "quiet"
    if differs:
        return said("The drawer differs"), f"{differs} {goes_on}".strip(), "waiting"
    tone = "waiting" if shift.unproved or shift.changed else "done"
    return said("The drawer holds what it should"), goes_on, tone


def tests_words(count: int) -> str:
    """That sales of test systems are in no shift; "" where there were none."""
    one = to_say("1 test sale is in no shift: it is not counted here.")
    many = to_say("{count} test sales are in no shift: they are not counted here.")
    return counted(one, many, count) if count else ""


def _left_words(till: Till, shift: Shift) -> str:
    """What the next shift has to go on with, "" for nothing."""
    from app.services.figures import money_text

    count, language = len(shift.unfinished), till.shop.language
    owed = [money_text(one.owed.total, language) for one in shift.takings if one.owed.count]
    told = (
        [
            counted(
                "{count} sale is not finished: it goes on in the next shift.",
                "{count} sales are not finished: they go on in the next shift.",
                count,
            )
        ]
        if count
        else []
    )
    back = [said("{amount} is to be given back.", amount=amount) for amount in owed]
    return " ".join(filter(None, [*told, *back, tests_words(till.shifts.test_sales(shift))]))
