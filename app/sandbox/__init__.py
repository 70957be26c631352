"""The providers' documented behaviour as one local HTTP server, with faults to switch on.

It shares no code with the adapters it is there to test, so that both cannot be wrong together.
"""
