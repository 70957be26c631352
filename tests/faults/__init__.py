"""Every fault of a line, at every call of a sale, with every provider: nothing is lost and nothing is sold twice."""
