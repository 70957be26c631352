"""The work of a shop: selling, settling, papers and the words for what happened. No window, no wire of its own."""
