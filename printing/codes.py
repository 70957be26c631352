"""The squares of a QR code and the bars of a barcode, as a printer makes them of their payload."""

from functools import lru_cache

from printing.dots import Dots


@lru_cache(maxsize=4)  # a sheet's height is asked for before it is drawn, and to make a code takes milliseconds
def qr_dots(payload: str, module_dots: int) -> Dots:
    """The squares of a QR code, each `module_dots` wide and high: error correction M, no white around it."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    code.make(fit=True)
    squares = code.get_matrix()
    width = len(squares) * module_dots
    across = -(-width // 8)
    lines = ("".join("01"[dark] * module_dots for dark in line).ljust(8 * across, "0") for line in squares)
    rows = (int(line, 2).to_bytes(across, "big") for line in lines)
    return Dots(width, tuple(row for row in rows for _ in range(module_dots)))


@lru_cache(maxsize=4)
def code_bars(payload: str) -> tuple[bool, ...]:
    """The modules of a CODE128 barcode from the left, True for a bar, in code set B, no white around it.

    Each letter is eleven modules, by the table of ISO/IEC 15417.
    """
    from barcode.charsets import code128

    values = [code128.START_CODES["B"], *(code128.B[letter] for letter in payload)]
    check = (values[0] + sum(place * value for place, value in enumerate(values[1:], start=1))) % 103
    bars = "".join(code128.CODES[value] for value in [*values, check]) + code128.STOP + "11"
    return tuple(bar == "1" for bar in bars)
