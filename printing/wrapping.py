"""Text broken into rows, by the cells that its letters take."""

import unicodedata


def cells_of(text: str) -> int:
    """How many cells a text takes: two for a letter that is as wide as two, none for a mark on the letter before it.

    Exact for letters that a printer has; for those that are drawn it is what a reader would give them.
    """
    return len(text) if text.isascii() else sum(map(_cells_of_letter, text))


def _cells_of_letter(letter: str) -> int:
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Me", "Cf"):
        return 0
    # Ethiopic letters are as wide as Chinese ones, though Unicode calls them neutral.
    return 2 if unicodedata.east_asian_width(letter) in "WF" or "\u1200" <= letter <= "\u139f" else 1


def broken(text: str, width: int) -> list[str]:
    """Break text between words, and within a word only where the word alone is wider than the row.

    Blanks in a row count as one; a text without words is one empty row.
    """
    rows: list[str] = []
    row = ""
    for word in text.split():
        joined = f"{row} {word}" if row else word
        if cells_of(joined) <= width:
            row = joined
            continue
        if row:
            rows.append(row)
        *whole, row = _cut_up(word, width)
        rows.extend(whole)
    return [*rows, row] if row or not rows else rows


def _cut_up(word: str, width: int) -> list[str]:
    """A word in parts no wider than a row; a letter keeps its marks."""
    parts, part = [], ""
    for letter in word:
        if part and cells_of(part + letter) > width:
            parts.append(part)
            part = ""
        part += letter
    return [*parts, part]
