"""`python -m app` is the command `tokentill`."""

from app.main import main

main()
