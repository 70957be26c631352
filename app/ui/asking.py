"""The question whose meter it is, while it is out: one at a time, let go of when nobody waits for its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.trouble import Trouble
from app.ui.slots import start

if TYPE_CHECKING:
    import asyncio

    from app.services.selling import Draft
    from app.services.till import Till


class Asking(QObject):
    """`answered` gives the Verification, `failed` a sentence where the till itself could not ask."""

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._question: asyncio.Task[None] | None = None

    def ask(self, till: Till, draft: Draft) -> None:
        """Ask whose number a draft is for, in place of any question that is still out."""
        self.stop()
        self._question = start(self._ask(till, draft))

    def stop(self) -> None:
        """Let go of the question that is out; nothing hangs on its answer."""
        if self._question is not None:
            self._question.cancel()
            self._question = None

    async def _ask(self, till: Till, draft: Draft) -> None:
        try:
            found = await till.selling.verify(
                draft.provider, draft.service, draft.meter, phone=draft.phone, biller=draft.biller, item=draft.item
            )
        except Trouble as trouble:
            self._question = None
            self.failed.emit(str(trouble))
        else:
            self._question = None
            self.answered.emit(found)
