"""Bar codes as runs of bars and blanks, by ISO/IEC 15417 (Code 128) and ISO/IEC 15420 (EAN-13)."""

from tests.printing.thermal_head.dots import Dots, from_modules
from tests.printing.thermal_head.letters import Look, drawn

# ruff: noqa: SIM905 - tables read better as the standards print them

# The symbols 0 to 106: bar, blank, bar, blank, bar, blank.
_CODE128 = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
    "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
    "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
    "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
).split()
_STOP = 106
_START = {"A": 103, "B": 104, "C": 105}
_SWITCH = {"A": 101, "B": 100, "C": 99}
_SHIFT = 98
_FUNCTION = {"1": 102, "2": 97, "3": 96}

# A digit in the left half, odd; even is its mirror inverted, and the right half is its inverse.
_EAN_LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
_EAN_FIRST = "LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL".split()
_INVERTED = str.maketrans("01", "10")


class NoSuchCode(ValueError):
    """These bytes cannot be said by this bar code."""


def code128(sent: bytes) -> tuple[str, str]:
    """The modules of a Code 128 and the text for people. `sent` has the printer's own signs: {A {B {C {S {1 {{."""
    if sent[:1] != b"{" or chr((sent + b"  ")[1]) not in _START:
        raise NoSuchCode("a Code 128 begins with {A, {B or {C")
    letters = sent.decode("latin-1")
    code_set, rest, shifted = letters[1], letters[2:], False
    symbols, text = [_START[code_set]], ""
    while rest:
        sign, rest = (rest[1:2], rest[2:]) if rest[0] == "{" else ("", rest)
        if sign in _SWITCH:
            symbols.append(_SWITCH[sign])
            code_set = sign
        elif sign == "S" and code_set in "AB":
            symbols.append(_SHIFT)
            shifted = True
        elif sign in _FUNCTION and (code_set in "AB" or sign == "1"):
            symbols.append(_FUNCTION[sign])
        elif sign in ("", "{"):
            letter, rest = (sign, rest) if sign else (rest[0], rest[1:])
            now = code_set if not shifted else "B" if code_set == "A" else "A"
            symbol, shown = _symbol(letter, now)
            shifted = False
            symbols.append(symbol)
            text += shown
        else:
            raise NoSuchCode(f"{{{sign} means nothing in set {code_set}")
    check = (symbols[0] + sum(place * symbol for place, symbol in enumerate(symbols))) % 103
    return "".join(_modules(_CODE128[symbol]) for symbol in (*symbols, check, _STOP)), text


def _symbol(letter: str, code_set: str) -> tuple[int, str]:
    """One letter in a set, and how it is shown; a byte in set C is two digits."""
    number = ord(letter)
    if code_set == "C":
        if number <= 99:
            return number, f"{number:02}"
    elif code_set == "A" and number < 32:
        return number + 64, " "
    elif 32 <= number < (96 if code_set == "A" else 128):
        return number - 32, letter if number < 127 else " "
    raise NoSuchCode(f"{number:#04x} is not in set {code_set}")


def ean13(sent: bytes) -> tuple[str, str]:
    """The modules of an EAN-13 and its 13 digits; the last is counted where 12 are sent, and has to be right."""
    digits = sent.decode("latin-1")
    if len(sent) not in (12, 13) or not (digits.isascii() and digits.isdigit()):
        raise NoSuchCode("an EAN-13 has 12 or 13 digits")
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    check = str(-weighed % 10)
    if digits[12:] not in ("", check):
        raise NoSuchCode(f"the last digit is {check}")
    digits = digits[:12] + check
    first, left, right = int(digits[0]), digits[1:7], digits[7:]
    halves = [
        "".join(_left_digit(int(digit), kind) for digit, kind in zip(left, _EAN_FIRST[first], strict=True)),
        "".join(_EAN_LEFT[int(digit)].translate(_INVERTED) for digit in right),
    ]
    return f"101{halves[0]}01010{halves[1]}101", digits


def _left_digit(digit: int, kind: str) -> str:
    odd = _EAN_LEFT[digit]
    return odd if kind == "L" else odd.translate(_INVERTED)[::-1]


def _modules(runs: str) -> str:
    return "".join("10"[place % 2] * int(run) for place, run in enumerate(runs))


def bars(modules: str, dots: int, height: int) -> Dots:
    return from_modules([modules]).magnified(dots, height)


def caption(text: str, look: Look, width: int) -> Dots:
    """The text for people, in the middle of the bars, or of its own width where that is more."""
    cells = [drawn(letter, look) for letter in text]
    wide = sum(cell.width for cell in cells)
    left = max(0, (width - wide) // 2)
    rows = [0] * cells[0].height if cells else []
    for cell in cells:
        rows = [row | more << left for row, more in zip(rows, cell.rows, strict=True)]
        left += cell.width
    return Dots(max(width, wide), tuple(rows))
