"""Any text made printable: only letters that the paper's code page has, and never a printer command.

What the page lacks becomes its nearest spelling; a letter of a script that has none on the page becomes a
middle dot, one for one, so that a reader sees that something stood there and no column moves.
"""

import unicodedata
from typing import Final

from printing.paper import Paper

UNPRINTABLE: Final = "·"
_SPACES: Final = "\t\n\v\f\r\x85"
_JOINERS: Final = "\u200c\u200d"  # they shape the letters beside them

# fmt: off
_SPELLINGS: Final = {
    # Currencies
    "₦": "NGN", "€": "EUR", "₵": "GHS", "£": "GBP", "₹": "INR", "¥": "JPY", "₣": "FC", "¢": "c",
    # African letters (Hausa, Fula, Ewe, Akan, Lingala), and Latin ones that do not decompose
    **dict(zip("ɓƁɗƊɖƉƙƘƴƳɛƐɔƆŋŊƒƑɣƔʋƲəƏɩƖʉɨ", "bBdDdDkKyYeEoOnNfFgGvVeEiIui", strict=True)),
    **dict(zip("øØłŁđĐðÐıħĦŧŦſ", "oOlLdDdDihHtTs", strict=True)),
    "ɲ": "ny", "Ɲ": "Ny", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS", "þ": "th", "Þ": "Th",
    # What word processors and telephones make of plain marks
    **dict.fromkeys("‘’‚‛′ʼʻʹʾʿˈ´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−⁃¿", "-"),
    **dict.fromkeys("•●", "*"), **dict.fromkeys("÷⁄∕", "/"), **dict.fromkeys("×✗", "x"), "✓": "v", "✔": "v",
    "…": "...", "‹": "<", "›": ">", "≤": "<=", "≥": ">=", "→": "->", "←": "<-", "⇒": "=>", "±": "+/-",
    "°": "o", "©": "(c)", "®": "(R)", "¡": "!", "§": "S", "¦": "|", "µ": "u",
}
# fmt: on


def printable(text: str, paper: Paper) -> str:
    """Give `text` back in letters that encode in the paper's code page, without a control byte in it.

    Line ends, tabs and every kind of space become one plain space each; other control and formatting
    characters are dropped. A question mark is never put where there was none.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(_spelling(letter, paper.encoding) for letter in composed)


def needs_drawing(text: str, paper: Paper) -> bool:
    """Whether a reader would miss letters of `text` in `printable`'s spelling: then its line is drawn as a picture.

    Letters of another script are missed by all; those that a plain letter stands for, where the paper says so.
    """
    composed = unicodedata.normalize("NFC", text)
    return not composed.isascii() and any(_is_missed(letter, paper) for letter in composed)


def cleaned(text: str) -> str:
    """Give `text` back for drawing: composed, every kind of space one plain space, no other control characters, and a
    middle dot for what no font can draw.
    """
    return "".join(_cleaned(letter) for letter in unicodedata.normalize("NFC", text))


def _is_missed(letter: str, paper: Paper) -> bool:
    if _encodes(letter, paper.encoding) or _is_nobodys(letter):
        return False
    spelled = _spelling(letter, paper.encoding)
    return UNPRINTABLE in spelled or (paper.own_letters and bool(spelled.strip()) and letter.isalpha())


def _cleaned(letter: str) -> str:
    if letter in _SPACES or unicodedata.category(letter).startswith("Z"):
        return " "
    if _is_nobodys(letter):
        return UNPRINTABLE
    return "" if unicodedata.category(letter) in ("Cc", "Cf") and letter not in _JOINERS else letter


def _is_nobodys(letter: str) -> bool:
    """Half of a pair, a private one, or one that no script has: no font says what it looks like."""
    return unicodedata.category(letter) in ("Cs", "Co", "Cn")


def _spelling(letter: str, encoding: str) -> str:
    """Spell one letter for the code page: as it is, by the table, by its parts, or as a middle dot."""
    plain = _plain(letter, encoding)
    if plain is not None:
        return plain
    parts = [_plain(part, encoding) for part in unicodedata.normalize("NFKD", letter)]
    return "".join(UNPRINTABLE if part is None else part for part in parts)


def _plain(letter: str, encoding: str) -> str | None:
    """Spell a letter without taking it apart; None where that cannot be done."""
    kind = unicodedata.category(letter)
    if letter in _SPACES or kind.startswith("Z"):
        return " "
    if kind in ("Cc", "Cf") or kind.startswith("M"):
        return ""
    if _encodes(letter, encoding):
        return letter
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    return _SPELLINGS.get(letter)


def _encodes(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
