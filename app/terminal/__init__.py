"""The terminal's commands, a room for each group of them; `app.cli` joins them."""
