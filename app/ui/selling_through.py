"""The profile that is sold through, and what it asks of the form: a company, a telephone number, a currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.money import Money
from app.domain.said import said
from app.domain.sale import Service
from app.domain.trouble import BadInput
from app.ui.choice_list import Choice
from app.ui.draft_words import limits_words
from app.ui.sale_form import SaleForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.alternatives import Alternative
    from app.services.provider_book import ProviderBook
    from app.services.till import Till


def seller_words(book: ProviderBook, provider: str, company: str, service: Service) -> tuple[str, str]:
    """Whom the shop sells for now and in which currency, and what through which profile, for the bar."""
    goods = said("Tokens" if service is Service.PREPAID else "Bills")
    through = f"{provider} · {goods}" if len(book.names) > 1 else goods
    return f"{company} · {book.traits(provider).currency}", through


def following(names: Sequence[str], provider: str) -> str:
    """The profile that comes after this one, around at the end; "" where there is no other."""
    if len(names) < 2 or provider not in names:
        return ""
    return names[(names.index(provider) + 1) % len(names)]


class SellingThrough:
    """Keeps the form in step with one profile of a till and the service that is sold."""

    def __init__(self, form: SaleForm, till: Till) -> None:
        self._form = form
        self._till = till
        self.provider = ""
        self.service = Service.PREPAID

    @property
    def company(self) -> str:
        """Who the customer buys from."""
        return self._till.book.traits(self.provider).company_of(self._form.biller.code)

    @property
    def seller(self) -> str:
        """Who the customer buys from, with the biller's code where there are several."""
        code = self._form.biller.code
        return f"{self.company} · {code}" if code else self.company

    @property
    def currency(self) -> str:
        """What is paid in."""
        return self._till.book.traits(self.provider).currency

    def phone_words(self) -> str | None:
        """The telephone number that is handed on, as typed or the profile's own; None where the provider takes none."""
        traits, profile = self._till.book.traits(self.provider), self._till.book.profile(self.provider)
        if traits.phone == "unused":
            return None
        default = (
            said("{phone_default} (the shop's)", phone_default=profile.phone_default) if profile.phone_default else ""
        )
        return self._form.phone_typed().strip() or default

    def use(self, provider: str, service: Service) -> None:
        """Ask for what this profile needs, its usual company preselected where it sells for several."""
        self.provider, self.service = provider, service
        traits, profile = self._till.book.traits(provider), self._till.book.profile(provider)
        self._form.biller.show_biller("", "")
        self._form.biller.setVisible(bool(traits.billers))
        self.choose_usual()
        self._form.phone.ask_for(str(traits.phone), profile.phone_default)
        self._form.amount.sell_in(traits.currency, self.limits(None))

    def limits(self, least: Money | None) -> str:
        """What may be sold at once, in words; `least` is what this one meter must buy at the least."""
        traits = self._till.book.traits(self.provider)
        return limits_words(traits.minimum, traits.maximum, least, self._till.shop.language)

    def choose_usual(self) -> None:
        """Back to the profile's usual company. Where there is none for this service, the last one chosen stays."""
        from app.services.billers import biller_for

        try:
            self.choose(biller_for(self._till.book.traits(self.provider), self.service, ""))
        except BadInput:
            self.choose(self._form.biller.code)

    def choose(self, biller: str) -> None:
        """Buy through this biller from now on."""
        self._form.biller.show_biller(self._till.book.traits(self.provider).company_of(biller), biller)

    def sibling(self, service: Service) -> str:
        """The biller of the same company for another service, "" where none is chosen.

        Raises BadInput, in words, where the provider or the company does not sell it.
        """
        from app.services.billers import biller_for

        traits = self._till.book.traits(self.provider)
        if service not in traits.services:
            raise BadInput(
                said(
                    "{company} sells bills only." if service is Service.PREPAID else "{company} sells tokens only.",
                    company=self.company,
                )
            )
        code = self._form.biller.code
        try:
            return biller_for(traits, service, code) if code else ""
        except BadInput as alone:
            raise BadInput(f"{alone} {said('Press * to choose another company first.')}") from alone

    @property
    def chooses(self) -> bool:
        """Whether there are several companies to choose from."""
        return bool(self._till.book.traits(self.provider).billers)

    def search(self) -> None:
        """Begin the choice of another company."""
        self._form.billers.begin(self._found, self._form.biller.code)

    def _found(self, words: str) -> list[Choice]:
        from app.services.billers import search

        found = search(self._till.book.traits(self.provider), self.service, words)
        return [Choice(one.id, one.name, beside=one.id) for one in found]

    def phone_fits(self) -> bool:
        """Whether the telephone number can be one, and is there where nothing is sold without it; else that is told."""
        from app.services.phones import parse_phone

        traits, profile = self._till.book.traits(self.provider), self._till.book.profile(self.provider)
        try:
            phone = parse_phone(self._form.phone_typed() or profile.phone_default, traits.currency)
        except BadInput as bad:
            self._form.refuse_phone(str(bad))
            return False
        if traits.phone == "needed" and not phone:
            self._form.want_phone(
                said("Type the customer's telephone number: {company} sells nothing without it.", company=self.company)
            )
            return False
        return True

    def is_short(self, amount: Money) -> bool:
        """Whether the float that was last read does not cover an amount."""
        from app.services.alternatives import is_short

        return is_short(self._till.file.known, self.provider, amount)

    def other(self, amount: Money | None = None) -> Alternative | None:
        """Another profile that sells the same, if there is one that nothing is known against."""
        from app.services.alternatives import other_ways

        ways = other_ways(
            self._till.book,
            self._till.file.known,
            self._till.lines,
            provider=self.provider,
            biller=self._form.biller.code,
            service=self.service,
            amount=amount,
        )
        return ways[0] if ways else None
