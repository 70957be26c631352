"""Answers that nobody recorded: the recorded ones, mutated without end, and what must hold of whatever they come to."""
