"""The meters that Socodee knows in the sandbox, and what becomes of a sale to each.

Any other meter is unknown (HTTP 404). Each takes dollars and Congolese francs; the inquiry names the first one:

    45036882525  USD  sells: Fabrice K, the document's sample: three tokens of 18 digits, 50.76 kWh whatever the amount
    45036883010  USD  sells one token of 20 digits                 45036811029  CDF  sells one token of 20 digits
    45036822034  CDF  sells; the token is text instead of a list   45036833049  USD  sells; accents in the name
    45036844053  USD  stays PENDING for `pending_asks` asks, then is APPROVED
    45036855067  USD  stays PENDING for `pending_asks` asks, then is DECLINED
    45036866072  USD  is DECLINED at once
    45036877087  USD  succeeds without a token
    37011283019  USD  is answered with another sale's reference and meter
    37011211028  USD  can be inquired about; the payment request does not know it (HTTP 404)
"""

from dataclasses import dataclass
from enum import StrEnum


class Course(StrEnum):
    """What becomes of a sale to a meter; the words are those of the control page."""

    SELLS = "sells one token of 20 digits"
    SELLS_AS_DOCUMENTED = "sells as the document's sample: three tokens of 18 digits, leading blanks, 50.76 kWh"
    TOKEN_IS_TEXT = "sells; the token is text instead of a list"  # noqa: S105 - no secret: what the sandbox does
    PENDING_THEN_APPROVED = "stays PENDING for some asks, then is APPROVED"
    PENDING_THEN_DECLINED = "stays PENDING for some asks, then is DECLINED"
    DECLINED = "is DECLINED at once"
    NO_TOKEN = "succeeds without a token"  # noqa: S105 - no secret: what the sandbox does
    ANSWERS_ANOTHER = "is answered with another sale's reference and meter"
    VANISHES = "can be inquired about, but the payment request does not know it (404)"


@dataclass(frozen=True)
class Meter:
    """A meter: whose it is, the currency and the amount of an inquiry; what the amount means is undocumented."""

    number: str
    customer: str
    currency: str
    amount: int
    course: Course = Course.SELLS


METERS = {
    meter.number: meter
    for meter in (
        Meter("45036882525", "Fabrice K", "USD", 3, Course.SELLS_AS_DOCUMENTED),
        Meter("45036883010", "Espérance Mbuyi", "USD", 3),
        Meter("45036811029", "Boutique Kabeya", "CDF", 7_500),
        Meter("45036822034", "Papa Ilunga", "CDF", 7_500, Course.TOKEN_IS_TEXT),
        Meter("45036833049", "Élodie N'Sele-Mputu née Okitundu", "USD", 5),
        Meter("45036844053", "Junior Kasongo", "USD", 3, Course.PENDING_THEN_APPROVED),
        Meter("45036855067", "Chantal Mwamba", "USD", 3, Course.PENDING_THEN_DECLINED),
        Meter("45036866072", "Trésor Lukusa", "USD", 3, Course.DECLINED),
        Meter("45036877087", "Aimée Tshala", "USD", 3, Course.NO_TOKEN),
        Meter("37011283019", "Patrice Ngoy", "USD", 3, Course.ANSWERS_ANOTHER),
        Meter("37011211028", "Bienvenu Kalala", "USD", 3, Course.VANISHES),
    )
}
