"""The paper: a receipt document in, paper out. Knows nothing of the shop, and costs nothing to import."""
