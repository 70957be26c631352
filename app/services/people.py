"""People: who is signed in, what they may do, and what two of them may do together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.person import ROLE_WORDS, Person, Role, check_pin, checked_name
from app.domain.said import said, to_say
from app.domain.sale import Mark
from app.domain.trouble import BadInput, NeedsSecond, NotAllowed, WrongPin
from app.services.clock import Clock
from app.services.pepper import Pepper
from app.services.permissions import LEAST, May, check, two_people_words, words_for
from app.services.pin_waits import FREE_TRIES, left_words, locked_words, wait_after
from app.services.pins import fits, fits_as_before, hashed
from app.store.database import immediate, told_as_trouble
from app.store.till_file import TillFile

APPROVED_FOR_S = 60.0
"""So long a second person's yes counts, if it is not used up."""


@dataclass(frozen=True, slots=True)
class _Yes:
    """What a second person said, by number, and when."""

    by: int
    at: Mark


class People:
    """The people of one till. Until the first one is made nobody signs in, and everything is allowed."""

    def __init__(self, file: TillFile, pepper: Pepper, clock: Clock) -> None:
        self._file = file
        self.pepper = pepper
        self._clock = clock
        self._here: int | None = None
        self._asked = False
        # Of whoever is signed in now: another one begins with none.
        self._yes: dict[May, _Yes] = {}

    @property
    def here(self) -> Person | None:
        """Who is signed in, as they are now; None where nobody is, or they were let go meanwhile."""
        person = self._file.people.load(self._here) if self._here is not None else None
        return person if person is not None and person.active else None

    @property
    def pins_asked(self) -> bool:
        """Whether somebody has to sign in before anything is done here. Once it was so it stays so while it is open."""
        self._asked = self._asked or self._file.people.any()
        return self._asked

    def listed(self) -> list[Person]:
        """Whoever may sign in, by name."""
        return self._file.people.active()

    def everybody(self) -> list[Person]:
        """Whoever works here, by name, and after them whoever has left. Raises NotAllowed."""
        self.check(May.PEOPLE)
        return self._file.people.everybody()

    def shown(self) -> list[Person]:
        """Whoever works here, to who may change them; to anybody else only they themselves. Raises NotAllowed where
        nobody has signed in.
        """
        if not self.pins_asked:
            return []
        here = self._signed_in()
        return self.listed() if here.role >= LEAST[May.PEOPLE] else [here]

    @property
    def alone(self) -> bool:
        """Whether one person decides here what takes two elsewhere: a manager has said so, and nobody else is there."""
        return self._file.people.alone() and len(self.listed()) == 1

    def was_alone(self, since: int) -> bool:
        """Whether it is so, or somebody decided alone after this place in the journal."""
        return self.alone or self._file.people.decided_alone(since)

    def let_one_decide(self, *, alone: bool) -> None:
        """Let the one person who works here decide alone what takes two, by their PIN once more; or not any more.

        It ends by itself where somebody else begins to work here. Raises NotAllowed.
        """
        by = self.may(May.PEOPLE)
        if alone and len(self.listed()) != 1:
            raise NotAllowed(said("One person decides alone only where nobody else works. Here two of you decide."))
        with told_as_trouble(self._file.home):
            self._file.people.set_alone(alone=alone, at=self._clock.now(), by=by)

    def may(self, may: May) -> int | None:
        """See that whoever is signed in may do this, or that somebody who may said yes to it just now.

        Returns the number of who is signed in, for the journal. Raises NotAllowed, NeedsSecond.
        """
        person = self._allowed(may)
        if person is None:
            return None
        if person.role < LEAST[may]:
            del self._yes[may]
        return person.number

    def check(self, may: May) -> None:
        """Raise what `may` would raise. A second person's yes stays, for what is done then."""
        self._allowed(may)

    def _allowed(self, may: May) -> Person | None:
        if not self.pins_asked:
            return None
        person = self._signed_in()
        if LEAST[may] > Role.CASHIER:
            self._refuse_changed_by_hand(person)
        if person.role < LEAST[may] and self._second(may) is None:
            raise NeedsSecond(words_for(person, may), may)
        return person

    def _signed_in(self) -> Person:
        person = self.here
        if person is None:
            raise NotAllowed(said("Sign in first."))
        return person

    async def sign_in(self, name: str, pin: str) -> Person:
        """Let somebody work here from now on, in place of whoever did. Raises WrongPin, BadInput."""
        person = await self._proved(name, pin)
        with told_as_trouble(self._file.home):
            self._file.people.signed_in(person.number, self._clock.now())
        self._here, self._yes = person.number, {}
        return person

    def sign_out(self) -> None:
        """Nobody is here until somebody signs in."""
        self._here, self._yes = None, {}

    async def approve(self, name: str, pin: str, may: May) -> Person:
        """Let a second person, who is not the one signed in, say yes to one thing, once, within a minute.

        Where one person works alone it is the same, who types the PIN once more. Raises WrongPin, BadInput, and
        NotAllowed for the same person elsewhere and for one who may not.
        """
        second, here, yes = self.named(name), self._signed_in(), self._yes
        if second.number == here.number and not self.alone:
            raise NotAllowed(said("{name} is signed in: somebody else has to say yes to this.", name=second.name))
        check(second, may)
        await self._proved(name, pin)
        if self._yes is not yes:
            raise NotAllowed(said("{name} has signed out meanwhile.", name=here.name))
        with told_as_trouble(self._file.home):
            self._file.people.approved(second.number, may, self._clock.now(), here.number)
        yes[may] = _Yes(second.number, self._clock.mark())
        return second

    def both(self, may: May) -> tuple[Person, Person]:
        """Who is signed in, and who said yes to this, which is used up: twice the same where one works alone.

        Raises NotAllowed, NeedsSecond.
        """
        here, second = self._signed_in(), self._second(may)
        if second is None and self.alone:
            raise NeedsSecond(said(_ALONE, may=said(may.value)), may)
        if second is None:
            raise NeedsSecond(two_people_words(may), may)
        del self._yes[may]
        return here, second

    def _second(self, may: May) -> Person | None:
        """Who said yes to this, a while ago at the most, and still works here and may do it."""
        yes = self._yes.get(may)
        passed = self._clock.mark().since(yes.at) if yes is not None else None
        if yes is None or passed is None or passed > APPROVED_FOR_S:
            return None
        if yes.by == self._here and not self.alone:
            return None
        second = self._file.people.load(yes.by)
        if second is None or not second.active or second.role < LEAST[may]:
            return None
        self._refuse_changed_by_hand(second)
        return second

    async def add(self, name: str, role: Role, pin: str) -> Person:
        """Make somebody known here; the first of all is a manager. Raises BadInput, NotAllowed."""
        first = not self.pins_asked
        self.check(May.PEOPLE)
        if first and role is not Role.MANAGER:
            raise BadInput(said("The first person here is the manager."), "role")
        name = checked_name(name)
        check_pin(pin, role)
        pepper, number, kept = await self.pepper.key(), 0, ""
        # Once more where somebody was added meanwhile, for a hash is one number's.
        while number != (free := self._file.people.next_number()):
            number, kept = free, await hashed(pin, free, pepper)
        if first and self.pins_asked:
            raise NotAllowed(said("Somebody else was the first meanwhile."))
        by = self.may(May.PEOPLE)
        with told_as_trouble(self._file.home):
            added = self._file.people.add(Person(number, name, role), kept, self._clock.now(), by)
        if first:
            self._file.note_place()
        return added

    async def change(self, person: Person, pin: str = "", present: str = "") -> None:
        """Keep another name or role, or that somebody has left (`active`), and another PIN, "" for the one they have.

        A higher role takes a new PIN, for it may have to be a longer one. Whoever gives themselves another one types
        the `present` one too. Raises BadInput, NotAllowed, WrongPin.
        """
        self.check(May.PEOPLE)
        person = replace(person, name=checked_name(person.name))
        self._see_that_possible(person, pin)
        if pin and person.number == self._here:
            await self._prove_present(person, present, pin)
        kept = await self._new_pin(person, pin) if pin else None
        now = self._clock.now()
        with told_as_trouble(self._file.home), immediate(self._file.db):
            # Once more: others may have been changed while the PIN was hashed.
            by = self.may(May.PEOPLE)
            self._see_that_possible(person, pin)
            self._file.people.change(person, now, by)
            if kept is not None:
                self._file.people.set_pin(person.number, kept, now, by)

    def _see_that_possible(self, person: Person, pin: str) -> None:
        """Raise where a person who is to be like this would leave the till without a manager, or without a good PIN."""
        before = self._file.people.load(person.number)
        if before is None:
            raise BadInput(said("There is no such person."))
        managers = [one for one in self.listed() if one.role is Role.MANAGER]
        if managers == [before] and (person.role is not Role.MANAGER or not person.active):
            raise NotAllowed(
                said("{name} is the last manager here. Make somebody else a manager first.", name=before.name)
            )
        if person.role > before.role and not pin:
            raise BadInput(said("Give {name} a new PIN with the new role.", name=before.name), "pin")

    async def change_own_pin(self, present: str, pin: str) -> None:
        """Give whoever is signed in another PIN, by the one that they have. Raises BadInput, NotAllowed, WrongPin."""
        person = self._signed_in()
        await self._prove_present(person, present, pin)
        kept = await self._new_pin(person, pin)
        with told_as_trouble(self._file.home):
            self._file.people.set_pin(person.number, kept, self._clock.now(), person.number)

    async def _prove_present(self, person: Person, present: str, pin: str) -> None:
        """See that it is they who give themselves another PIN, and no one who came upon a till that they had left."""
        check_pin(pin, person.role)
        if not present:
            raise BadInput(said("Type the PIN that you have now too."), "present")
        await self._proved_as(self._signed_in(), present)

    async def _new_pin(self, person: Person, pin: str) -> str:
        check_pin(pin, person.role)
        pepper = await self.pepper.key()
        if await fits(pin, self._file.people.pin(person.number), person.number, pepper):
            raise BadInput(said("That is the PIN as it was. Choose another."), "pin")
        return await hashed(pin, person.number, pepper)

    def unlock(self, person: Person) -> None:
        """Let somebody who typed a wrong PIN too often try again at once, once. Raises NotAllowed, also for the PIN of
        a higher role, and where it was unlocked already and no right one was typed since.
        """
        by = self.may(May.UNLOCK)
        if by is None or by == person.number:
            raise NotAllowed(said("Somebody else unlocks a PIN."))
        self._see_that_unlocks(self._signed_in(), person)
        with told_as_trouble(self._file.home):
            self._file.people.unlocked(person.number, self._clock.now(), by)

    def unlockers(self, person: Person) -> list[Person]:
        """Who may unlock this person's PIN now, by name."""
        if self._unlocked_in_vain(person):
            return []
        least = _unlocks(person)
        return [one for one in self.listed() if one.role >= least and one.number != person.number]

    def _see_that_unlocks(self, by: Person, person: Person) -> None:
        """Raise NotAllowed where this PIN is of a higher role, or its one try was wrong too: whoever unlocks it again
        and again could find it out.
        """
        if by.role < _unlocks(person):
            role, own = (said(ROLE_WORDS[one.role]) for one in (person, by))
            raise NotAllowed(
                said(
                    "The PIN of a {role} is unlocked by a {role}. {name} is a {own}.", role=role, name=by.name, own=own
                )
            )
        if self._unlocked_in_vain(person):
            raise NotAllowed(said(_UNLOCKED, name=person.name))

    def _unlocker(self, person: Person) -> str:
        """The lowest role that unlocks this PIN now, in words; "" where nobody does."""
        return "" if self._unlocked_in_vain(person) else said(ROLE_WORDS[_unlocks(person)])

    def _unlocked_in_vain(self, person: Person) -> bool:
        return self._file.people.tries(person.number).unlocks > 0 and self.waits_s(person) > 0

    async def unlock_by(self, name: str, pin: str, person: Person) -> Person:
        """Let somebody unlock another one's PIN by their own, where nobody is signed in; nobody is afterwards.

        Raises WrongPin, BadInput, and NotAllowed for the same person and for one who may not.
        """
        by = self.named(name)
        if by.number == person.number:
            raise NotAllowed(said("Somebody else unlocks a PIN."))
        check(by, May.UNLOCK)
        self._see_that_unlocks(by, person)
        await self._proved(name, pin)
        with told_as_trouble(self._file.home):
            self._file.people.unlocked(person.number, self._clock.now(), by.number)
        return by

    def waits_s(self, person: Person) -> float:
        """For how many seconds this person's PIN is not looked at; 0 where it is.

        By the machine's monotonic clock, whatever the wall's says; after a restart the whole wait begins again.
        """
        tries = self._file.people.tries(person.number)
        wait = wait_after(tries.wrong)
        if not wait or (tries.last is None and tries.unlocks):
            return 0.0
        mark = self._clock.mark()
        passed = mark.since(tries.last) if tries.last is not None else None
        if passed is None:
            with told_as_trouble(self._file.home):
                self._file.people.wait_anew(person.number, mark, self._clock.now())
            return wait
        return max(wait - passed, 0.0)

    async def _proved(self, name: str, pin: str) -> Person:
        """Who this is, by their PIN. Raises WrongPin, BadInput."""
        return await self._proved_as(self.named(name), pin)

    async def _proved_as(self, person: Person, pin: str) -> Person:
        self._refuse_locked(person)
        pepper = await self.pepper.key()
        # Again, for others may have tried while the key was read; from here to the count nothing is waited for.
        self._refuse_locked(person)
        self._refuse_changed_by_hand(person)
        kept = self._file.people.pin(person.number)
        with told_as_trouble(self._file.home):
            self._file.people.count_try(person.number, self._clock.mark(), self._clock.now())
        if not await fits(pin, kept, person.number, pepper) and not await self._kept_anew(person, pin, kept, pepper):
            left = FREE_TRIES - self._file.people.tries(person.number).wrong
            again = left_words(left, self._unlocker(person))
            raise WrongPin(
                f"{said('That is not the PIN of {name}.', name=person.name)} {again}",
                self.waits_s(person),
            )
        with told_as_trouble(self._file.home):
            self._file.people.proved(person.number, self._clock.now())
        return person

    async def _kept_anew(self, person: Person, pin: str, kept: str, pepper: bytes) -> bool:
        """Whether this is the PIN, kept as it was before a hash was one person's: it is one from now on."""
        if not await fits_as_before(pin, kept, pepper):
            return False
        anew = await hashed(pin, person.number, pepper)
        with told_as_trouble(self._file.home):
            if self._file.people.pin(person.number) == kept:
                self._file.people.set_pin(person.number, anew, self._clock.now(), person.number)
        return True

    def _refuse_changed_by_hand(self, person: Person) -> None:
        """Nobody signs in by a PIN or a role that was written into the file: it could be written back afterwards."""
        if person.number in self._file.people.changed_by_hand():
            raise NotAllowed(
                said(
                    "What this till knows of {name} was changed by hand: nobody signs in by it. The doctor says"
                    " so too: tokentill doctor.",
                    name=person.name,
                )
            )

    def _refuse_locked(self, person: Person) -> None:
        if waits_s := self.waits_s(person):
            raise WrongPin(locked_words(person.name, waits_s, self._unlocker(person)), waits_s)

    def named(self, name: str) -> Person:
        """Who of those that work here has this name, however it is written. Raises BadInput."""
        person = self._file.people.named(name)
        if person is None:
            raise BadInput(said("Nobody here is called {name}.", name=" ".join(name.split())[:40]))
        return person


_ALONE = to_say(
    "To {may} takes two people. In this shop one decides alone: type your PIN once more. The journal and Z say that it"
    " was one."
)
_UNLOCKED = to_say(
    "The PIN of {name} was unlocked once, and typed wrong again. It waits now, or a manager sets a new one."
)


def _unlocks(person: Person) -> Role:
    """The lowest role that unlocks this person's PIN."""
    return max(LEAST[May.UNLOCK], person.role)
