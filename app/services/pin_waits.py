"""How long a PIN waits that was typed wrong too often."""

FREE_TRIES = 5
"""So often a wrong PIN may be typed before there is a wait."""
_FIRST_WAIT_S = 30.0
_LONGEST_WAIT_S = 900.0


def wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong PINs: 30, and twice as long each time after that, up to 15 minutes."""
    return min(_FIRST_WAIT_S * 2.0 ** min(wrong - FREE_TRIES, 10), _LONGEST_WAIT_S) if wrong >= FREE_TRIES else 0.0
