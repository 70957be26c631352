"""What a meter shows when a token is typed into it: what that means, what the customer does, what the cashier does.

The words and numbers are those of public documents: Kenya Power's own guide to errors of July 2025 (kenyans.co.ke,
113953), how.co.ke on loading a token, the list of results in Conlog's manual of the BEC62 (page 47) and its service
desk on tokens that are not accepted, and CLOU's pages on tokens, key changes and locked keypads. Meters differ: what
none of these says is not said here.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.said import said


@dataclass(frozen=True, slots=True)
class MeterWord:
    """What a meter shows, in the letters it has for it, and what to do about that."""

    shows: str
    means: str
    customer: str
    cashier: str


def meter_words() -> tuple[MeterWord, ...]:
    """Every word, those that are asked about most first, in the language of the screen."""
    return (
        MeterWord("USED · 10", *_used()),
        MeterWord("OLD · 9", *_old()),
        MeterWord("REJECT · 13 · EEEEE", *_reject()),
        MeterWord("CONN FAIL", *_conn_fail()),
        MeterWord("1st · 2nd", *_one_of_two()),
        MeterWord("LOCK · 15", *_locked()),
        MeterWord("OVERFLOW · 4", *_overflow()),
        MeterWord("KEY EXPIRED · DDTK", *_key_expired()),
        MeterWord("ACCEPT · 1", *_accept()),
    )


def _used() -> tuple[str, str, str]:
    return (
        said("This meter has taken this very token before."),
        said("Look at the units: they went up the first time. Perhaps somebody at home has typed it in already."),
        said(
            "Find the sale with F4, and compare its meter and token with the paper. Where the units never went up, the"
            " company has to look: give the customer the reference of the sale."
        ),
    )


def _old() -> tuple[str, str, str]:
    return (
        said("For this meter the token has expired: it was kept for too long, or the meter waits for its update."),
        said(
            "Tokens are typed in the order in which they were bought. For a token of today: first the two update codes"
            " that the company has sent, the reset code before the update code, and then the token."
        ),
        said(
            "Look whether the receipt has steps, and let all of them be typed in their order. A token that is still old"
            " then is the company's to look at: give the customer the reference. A new one would be old too."
        ),
    )


def _reject() -> tuple[str, str, str]:
    return (
        said("The meter cannot read the token as its own: most often a digit is wrong, or it is another meter's."),
        said(
            "Type all the digits again from the paper, slowly. Compare the number of the meter with the one on the"
            " paper; on many of Kenya Power's meters 804 shows it."
        ),
        said(
            "Find the sale with F4. The same meter: print a copy, and let it be typed once more; if that is rejected"
            " too, the company has to look. Another meter: fetch a supervisor, who writes to the company with what the"
            " sale says."
        ),
    )


def _conn_fail() -> tuple[str, str, str]:
    return (
        said("The keypad at home does not reach the meter outside. The token has not been looked at."),
        said(
            "Is there power in the area, and is the main switch on? Plug the keypad straight into the wall, without an"
            " extension; put new batteries in; or try a neighbour's socket on the same line. Then type the token again."
        ),
        said("The token stays good, and can be typed in later. There is nothing to print again or to give back."),
    )


def _one_of_two() -> tuple[str, str, str]:
    return (
        said("The meter has taken one of its two update codes, and waits for the other one."),
        said("Type the other code within two minutes, then the token. After a longer wait begin with the first again."),
        said("The steps on the receipt are in the right order. Print a copy where the paper is gone."),
    )


def _locked() -> tuple[str, str, str]:
    return (
        said("Too many wrong numbers were typed in: the meter takes no token for a while."),
        said("Wait; the wait grows with each wrong number. Then type the token again, slowly, from the paper."),
        said("The token stays good. Read the digits to the customer in groups of four, if that helps."),
    )


def _overflow() -> tuple[str, str, str]:
    return (
        said("The meter holds so many units already that these would be too many for it."),
        said("Keep the paper. Use some of the units, and type the same token in then."),
        said("The token stays good. There is nothing to print again or to give back."),
    )


def _key_expired() -> tuple[str, str, str]:
    return (
        said("The key in the meter is out of date, or the company has never set it: no token fits it before that."),
        said("Ask the company for the update codes of this meter, and type them in before the token. Keep the paper."),
        said("Only the company can give these codes. Give the customer the number of the meter and of the sale."),
    )


def _accept() -> tuple[str, str, str]:
    return (
        said("The token is in, and the units have gone up."),
        said("Look at the units. A token that was accepted is never wanted again."),
        said("All is well: there is nothing to do."),
    )
