"""Which of several sales that were put aside goes on: whom each is for, a number key for each."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.said import said
from app.ui.choice_list import Choice
from app.ui.item_choice import ItemChoice


class AsideChoice(ItemChoice):
    """The sales that were put aside. `chosen` gives the place of the one that goes on, `left` comes where none does."""

    def __init__(self) -> None:
        super().__init__(said("Sales that were put aside"))

    def begin_with(self, choices: Sequence[Choice]) -> None:
        """Ask for one of these."""
        self._ask(said("Which sale goes on?"), choices)

    def _take_words(self, place: int) -> str:
        return said("Go on with sale {number}", number=place)
