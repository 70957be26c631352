"""The disk: one SQLite file. The sales table is also the queue; the journal says how each row came to be."""
