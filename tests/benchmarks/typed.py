"""What is typed in every benchmark, and how fast."""

METER = "01451174955"
AMOUNT = "200"

TYPING_DELAY_MS = 30
"""Between two digits whose way to the screen is measured: faster than a person, so that a slow frame meets the next."""

DRAINING_DELAY_MS = 100
"""A quick person's, who types the next customer's number while the queue drains."""

SELLING_DELAY_MS = 2
"""Between two digits of a sale whose typing is not what is measured."""
