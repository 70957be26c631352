"""The disk: the file, its lock, the journal and everything kept with a sale."""
