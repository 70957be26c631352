"""Proofs that nothing is lost and nothing is sold twice, whenever the till is killed or its power fails."""
