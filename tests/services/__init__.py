"""The work of a shop, against the sandbox over HTTP and real printers."""
