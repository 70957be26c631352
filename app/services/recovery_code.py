"""The recovery code told once more: to a manager, and noted in the journal."""

from __future__ import annotations

from app.domain.said import said
from app.domain.trouble import NotAllowed
from app.services.permissions import May
from app.services.till import Till
from app.store.database import immediate, told_as_trouble


async def tell_recovery_code(till: Till) -> str:
    """The code that brings this till's PINs to another machine; the journal says who was told before they are.

    The journal's own key is told to nobody: whoever has it can write the journal anew, and no sale needs it elsewhere.
    Raises NotAllowed, StoreTrouble.
    """
    if not till.people.pins_asked:
        raise NotAllowed(said("There is no recovery code before there is a first person."))
    till.people.may(May.PEOPLE)
    code = await till.people.pepper.recovery_code()
    by = till.people.may(May.PEOPLE)  # as they are once the keyring has answered
    with told_as_trouble(till.file.home), immediate(till.file.db):
        till.file.journal.append(till.clock.now(), "recovery code told", None, {}, person=by)
    return code
