"""Which providers the till has, and the open connection to each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from app.domain.address import origin
from app.domain.said import said
from app.domain.sale import Order
from app.domain.trouble import BadInput
from app.providers.base import Kind, Profile, Provider, Traits


class ProviderBook:
    """The profiles of till.toml by name, and apart from them those that are not in use (`off`): nothing is sold by
    them, and their sales are still asked about. `kinds` is the registry; `connect` opens nothing until the first call.
    """

    def __init__(
        self,
        profiles: Mapping[str, Profile],
        kinds: Mapping[str, Kind],
        connect: Callable[[Profile], Provider],
        off: Mapping[str, Profile] = MappingProxyType({}),
    ) -> None:
        self._profiles = dict(profiles)
        self._known = {**off, **profiles}
        self.kinds = kinds
        self._connect = connect
        self._connected: dict[tuple[object, ...], Provider] = {}

    @property
    def names(self) -> list[str]:
        """What the cashier can pick, in till.toml's order."""
        return list(self._profiles)

    def replace(self, profiles: Mapping[str, Profile], off: Mapping[str, Profile] = MappingProxyType({})) -> None:
        """Go on with these profiles: the settings were changed. What is out is asked about as it was sent; one that is
        gone is known for that until the till is closed.
        """
        self._profiles = dict(profiles)
        self._known |= {**off, **profiles}

    def profile(self, name: str) -> Profile:
        """The profile of this name. Raises BadInput, naming the ones there are."""
        if name not in self._profiles:
            known = ", ".join(self._profiles) or "none"
            raise BadInput(
                said("There is no provider {name} in till.toml; there is: {known}.", name=f"{name!r}", known=known)
            )
        return self._profiles[name]

    def traits(self, name: str) -> Traits:
        """What the provider of this profile declares of itself. Raises BadInput."""
        profile = self.profile(name)
        return self._kind(profile.kind).traits_of(profile)

    def company(self, order: Order) -> str:
        """Who the customer buys from, also where the profile is gone from till.toml."""
        return self.traits_then(order).company_of(order.biller)

    def traits_then(self, order: Order) -> Traits:
        """What the provider of a sale declared of itself when it was taken."""
        return self._kind(order.kind).traits_of(self._then(order))

    def provider(self, name: str) -> Provider:
        """The provider behind a profile. Raises BadInput."""
        return self._opened(self.profile(name))

    def for_order(self, order: Order, *, vouched: bool = False) -> tuple[Provider, bool]:
        """The provider a sale was made with, as it was then, and whether the profile still says the same.

        A sale that this till's own journal vouches for is asked about where it was sent; a profile that was edited
        since, or is gone, changes nothing for it. Of any other one the secrets go to an address that the settings name.
        """
        if self.is_as_it_was(order):
            return self.provider(order.provider), True
        return self._opened(self._where_sent(order) if vouched else self._where_known(order)), False

    def is_as_it_was(self, order: Order) -> bool:
        """Whether the profile still is the one that the sale was taken with, in all that a sale is found by."""
        now = self._profiles.get(order.provider)
        if now is None or (now.kind, now.base_url, now.username, now.sandbox) != (
            order.kind,
            order.base_url,
            order.account,
            order.sandbox,
        ):
            return False
        return self._finds_alike(now, order)

    def _finds_alike(self, now: Profile, order: Order) -> bool:
        finds = [field for field in self._kind(now.kind).fields if field.finds]
        return all(
            now.options.get(field.name, field.default) == order.terms.get(field.name, field.default) for field in finds
        )

    async def close(self) -> None:
        """Close every connection."""
        for provider in self._connected.values():
            await provider.close()
        self._connected.clear()

    def _where_sent(self, order: Order) -> Profile:
        """The profile as it was when the sale was taken.

        Where both its host and its account are others by now, so are the secrets, and the old host must not see them.
        """
        then, now = self._then(order), self._profiles.get(order.provider)
        moved = now is not None and origin(now.base_url) != origin(order.base_url)
        return replace(then, elsewhere=moved and now is not None and now.username != order.account)

    def _where_known(self, order: Order) -> Profile:
        """The profile as it was, at an address of the settings: the sale's own may have come from a line of
        references.log, which anybody could have written. Where the same account is at another one by now, it is asked
        there.
        """
        then, now = self._then(order), self._known.get(order.provider)
        if now is None or now.kind != order.kind:
            return replace(then, elsewhere=True)
        if origin(now.base_url) == origin(order.base_url):
            # A sale that nothing proves to be a test counts as none, and is asked about where it was sent all the same.
            return replace(then, sandbox=now.sandbox)
        if (now.username, now.sandbox) == (order.account, order.sandbox) and self._finds_alike(now, order):
            return replace(then, base_url=now.base_url)
        return replace(then, elsewhere=True)

    def _then(self, order: Order) -> Profile:
        return Profile(
            order.provider,
            order.kind,
            order.base_url,
            order.account,
            order.sandbox,
            options={field.name: field.default for field in self._kind(order.kind).options} | order.terms,
        )

    def _kind(self, name: str) -> Kind:
        if name not in self.kinds:
            raise BadInput(
                said("{name} is not a kind of provider; known: {kinds}.", name=f"{name!r}", kinds=", ".join(self.kinds))
            )
        return self.kinds[name]

    def _opened(self, profile: Profile) -> Provider:
        terms = (
            profile.name,
            profile.kind,
            profile.base_url,
            profile.username,
            profile.sandbox,
            profile.elsewhere,
            tuple(sorted(profile.options.items())),
        )
        if terms not in self._connected:
            self._connected[terms] = self._connect(profile)
        return self._connected[terms]
