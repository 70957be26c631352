"""The screen, driven by keys on a real till that sells from the sandbox."""
