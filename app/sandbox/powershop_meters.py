"""The meters that Powershop's three companies know in the sandbox, and what becomes of a sale to each.

Any other meter is not found (606); so is one of another disco, or of the other type. The minimum purchase is 100 naira
but for one meter:

    prepaid
    04214346555  kedco  sells: Hayatu Shuaib, the document's sample
    04214366017  aedc   sells                      04214377022  jed    sells
    04214311039  kedco  sells from 1500 naira on: less is 605
    04214322044  kedco  the vend answers 601 and nothing is vended; its status is 606
    04214333058  kedco  the vend answers 601 and is carried out all the same
    04214344063  kedco  the vend answers 601; its status is 606 for `pending_asks` asks, then it is vended
    04214355077  kedco  the vend answers 601 and has failed for good; its status is 601
    04190011033  aedc   validates; the vend answers 606 and nothing is vended
    04190022048  aedc   the validation answers 601
    04190066011  aedc   succeeds without a token
    04190077026  aedc   is answered with another sale's merchantReference and meter

    postpaid (an answer has no token)
    62011066016  aedc   pays                       62011077021  kedco  pays
    62011011038  jed    the vend answers 601 and is carried out all the same
"""

from dataclasses import dataclass
from enum import StrEnum


class Course(StrEnum):
    """What becomes of a sale to a meter; the words are those of the control page."""

    SELLS = "sells"
    FAILS = "the vend answers 601 and nothing is vended; its status is 606"
    FAILS_THOUGH_VENDED = "the vend answers 601, though it is carried out"
    FAILS_THEN_VENDED = "the vend answers 601; its status is 606 for some asks, then it is vended"
    FAILED_FOR_GOOD = "the vend answers 601 and has failed for good; its status is 601"
    NOT_FOUND_AT_VEND = "validates; the vend answers 606 and nothing is vended"
    NOT_VALIDATED = "the validation answers 601"
    NO_TOKEN = "succeeds without a token"  # noqa: S105 - no secret: what the sandbox does
    ANSWERS_ANOTHER = "is answered with another sale's merchantReference and meter"


@dataclass(frozen=True)
class Meter:
    """A meter: its company, whose it is and their mobile number, and the minimum purchase in naira."""

    number: str
    disco: str
    customer: str
    mobile: str
    course: Course = Course.SELLS
    service: str = "prepaid"
    minimum: int = 100


METERS = {
    meter.number: meter
    for meter in (
        Meter("04214346555", "kedco", "Hayatu Shuaib", "08068869000"),
        Meter("04214366017", "aedc", "Ngozi Okafor", "08030000001"),
        Meter("04214377022", "jed", "Danjuma Pam", "08030000002"),
        Meter("04214311039", "kedco", "Aisha Bello", "08030000003", minimum=1_500),
        Meter("04214322044", "kedco", "Sani Garba", "08030000004", Course.FAILS),
        Meter("04214333058", "kedco", "Maryam Yusuf", "08030000005", Course.FAILS_THOUGH_VENDED),
        Meter("04214344063", "kedco", "Kabiru Lawal", "08030000006", Course.FAILS_THEN_VENDED),
        Meter("04214355077", "kedco", "Zainab Idris", "08030000007", Course.FAILED_FOR_GOOD),
        Meter("04190011033", "aedc", "Ibrahim Audu", "08030000008", Course.NOT_FOUND_AT_VEND),
        Meter("04190022048", "aedc", "Blessing Adamu", "08030000009", Course.NOT_VALIDATED),
        Meter("04190066011", "aedc", "Chidi Eze", "08030000010", Course.NO_TOKEN),
        Meter("04190077026", "aedc", "Ifeoma Nwosu", "08030000011", Course.ANSWERS_ANOTHER),
        Meter("62011066016", "aedc", "Garki Cold Rooms Ltd", "08030000012", service="postpaid"),
        Meter("62011077021", "kedco", "Sabon Gari Tailors", "08030000013", service="postpaid"),
        Meter("62011011038", "jed", "Bukuru Mills", "08030000014", Course.FAILS_THOUGH_VENDED, "postpaid"),
    )
}
