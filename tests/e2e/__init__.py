"""Proofs from end to end: a real window, real keys, real sockets."""
