"""The wire: one module a provider, `base` for what all share, `transport` for the one door to the network."""
