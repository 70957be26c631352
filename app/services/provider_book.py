"""Which providers the till has, and the open connection to each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.sale import Order
from app.domain.trouble import BadInput
from app.providers.base import Profile, Provider, Traits


class ProviderBook:
    """The profiles of till.toml by name. `traits_of` and `connect` are the registry's; nothing is opened until used."""

    def __init__(
        self,
        profiles: Mapping[str, Profile],
        traits_of: Callable[[str], Traits],
        connect: Callable[[Profile], Provider],
    ) -> None:
        self._profiles = dict(profiles)
        self._traits_of = traits_of
        self._connect = connect
        self._connected: dict[tuple[str, ...], Provider] = {}

    @property
    def names(self) -> list[str]:
        """What the cashier can pick, in till.toml's order."""
        return list(self._profiles)

    def profile(self, name: str) -> Profile:
        """The profile of this name. Raises BadInput, naming the ones there are."""
        if name not in self._profiles:
            known = ", ".join(self._profiles) or "none"
            raise BadInput(f"There is no provider {name!r} in till.toml; there is: {known}.")
        return self._profiles[name]

    def traits(self, name: str) -> Traits:
        """What the provider of this profile declares of itself. Raises BadInput."""
        return self._traits_of(self.profile(name).kind)

    def company(self, order: Order) -> str:
        """Who the customer buys from, also where the profile is gone from till.toml."""
        return self._traits_of(order.kind).company

    def provider(self, name: str) -> Provider:
        """The provider behind a profile. Raises BadInput."""
        return self._opened(self.profile(name))

    def for_order(self, order: Order) -> tuple[Provider, bool]:
        """The provider a sale was made with, as it was then, and whether the profile still says the same.

        A sale is asked about where it was sent; a profile that was edited since changes nothing for it.
        """
        now = self._profiles.get(order.provider)
        if now is not None and (now.kind, now.base_url, now.username) == (order.kind, order.base_url, order.account):
            return self._opened(now), True
        then = Profile(order.provider, order.kind, order.base_url, order.account, order.sandbox)
        return self._opened(then), False

    async def close(self) -> None:
        """Close every connection."""
        for provider in self._connected.values():
            await provider.close()
        self._connected.clear()

    def _opened(self, profile: Profile) -> Provider:
        terms = (profile.name, profile.kind, profile.base_url, profile.username)
        if terms not in self._connected:
            self._connected[terms] = self._connect(profile)
        return self._connected[terms]
