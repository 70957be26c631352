"""Pictures in dots: black on white, as wide as they are said to be, a bit a dot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dots:
    """Rows of dots from the top, each of whole bytes with its first dot in the highest bit; 1 is black.

    What is beyond `width` in a row's last byte is white.
    """

    width: int
    rows: tuple[bytes, ...]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def bytes_across(self) -> int:
        """Bytes of a row."""
        return -(-self.width // 8)
