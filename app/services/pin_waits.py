"""How long a PIN waits that was typed wrong too often, and in which words."""

from app.domain.said import counted, said, to_say

FREE_TRIES = 5
"""So often a wrong PIN may be typed before there is a wait."""
_FIRST_WAIT_S = 30.0
_LONGEST_WAIT_S = 900.0


def wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong PINs: 30, and twice as long each time after that, up to 15 minutes."""
    return min(_FIRST_WAIT_S * 2.0 ** min(wrong - FREE_TRIES, 10), _LONGEST_WAIT_S) if wrong >= FREE_TRIES else 0.0


def left_words(left: int, unlocker: str) -> str:
    """How often it can be tried before there is a wait; where there is one, which role ends it, "" for none."""
    one = to_say("It can be tried once more before there is a wait.")
    if left > 0:
        return counted(one, "It can be tried {count} more times before there is a wait.", left)
    if unlocker:
        return said("It can be tried again after a wait, or a {role} unlocks it.", role=unlocker)
    return said("It can be tried again after a wait, or a manager sets a new one.")


def locked_words(name: str, waits_s: float, unlocker: str) -> str:
    """That a PIN is not looked at for so many seconds, and which role ends that, "" for none."""
    unlocks = to_say("The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a {role} unlocks it.")
    renews = to_say(
        "The PIN of {name} was typed wrong too often. Try again in {seconds} s, or a manager sets a new one."
    )
    return said(unlocks if unlocker else renews, name=name, seconds=round(waits_s), role=unlocker)
