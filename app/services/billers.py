"""The utilities that one provider sells for: finding the one that was meant."""

from __future__ import annotations

import difflib

from app.domain.said import or_words, said
from app.domain.sale import Service
from app.domain.trouble import BadInput
from app.providers.base import Biller, Traits

NEAR = 3
"""How many are suggested where the code that was typed is none."""


def biller_for(traits: Traits, service: Service, code: str) -> str:
    """The code of the biller that sells this service for the company of `code`, or of the profile's usual biller.

    "" for a provider that has none to choose from. Raises BadInput: no such biller, none chosen, or none for this
    service.
    """
    if not traits.billers:
        if code.strip():
            raise BadInput(
                said("{company} is all that is sold here: there is no biller to choose.", company=traits.company)
            )
        return ""
    wanted = code.strip() or traits.biller
    if not wanted:
        raise BadInput(said("Choose whom the customer buys from."))
    named = _named(traits, wanted)
    if named.service is service:
        return named.id
    sibling = next((one for one in traits.billers if (one.company, one.service) == (named.company, service)), None)
    if sibling is None:
        raise BadInput(
            said(
                "{company} is sold prepaid only."
                if named.service is Service.PREPAID
                else "{company} is sold postpaid only.",
                company=named.company,
            )
        )
    return sibling.id


def service_of(traits: Traits, code: str) -> Service | None:
    """The service that a biller's code is for; None for no code. Raises BadInput for one that is none."""
    return _named(traits, code.strip()).service if code.strip() and traits.billers else None


def search(traits: Traits, service: Service, text: str) -> list[Biller]:
    """The billers of a service whose name, company or code has every word of `text` in it, by name."""
    words = text.casefold().split()
    return sorted(
        (
            one
            for one in traits.billers
            if one.service is service and all(word in f"{one.name} {one.company} {one.id}".casefold() for word in words)
        ),
        key=lambda one: one.name,
    )


def _named(traits: Traits, code: str) -> Biller:
    found = next((one for one in traits.billers if one.id == code.upper()), None)
    if found is None:
        near = _near(traits, code)
        raise BadInput(said("There is no biller {code}. Did you mean {near}?", code=f"{code!r}", near=or_words(near)))
    return found


def _near(traits: Traits, code: str) -> list[str]:
    spoken = {spelling.casefold(): one for one in traits.billers for spelling in (one.company, one.id)}
    close = difflib.get_close_matches(code.casefold(), spoken, n=NEAR, cutoff=0.4) or list(spoken)[-NEAR:]
    return [f"{spoken[one].id} ({spoken[one].name})" for one in close]
