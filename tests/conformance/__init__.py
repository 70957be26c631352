"""One suite for every provider, from recorded requests and answers: README.md says how they are written."""
