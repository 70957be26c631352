"""The law: what a sale, a meter, a token, money and a charge are. Standard library only, no clock, no I/O."""
