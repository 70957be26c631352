"""The law: money, meters, tokens, references, and the life of a sale."""
