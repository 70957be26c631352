"""What is typed in every benchmark, and how fast."""

METER = "01451174955"
AMOUNT = "200"

TYPING_DELAY_MS = 30
"""Between two digits whose way to the screen is measured: faster than a person, so that a slow frame meets the next."""

SELLING_DELAY_MS = 2
"""Between two digits of a sale whose typing is not what is measured."""
