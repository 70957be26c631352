"""Each speed of the till beside its floor: `make bench`."""
