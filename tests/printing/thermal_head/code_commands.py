"""Commands for codes that are scanned: QR and bars."""

from collections.abc import Callable, Mapping

import segno

from tests.printing.thermal_head.bars import NoSuchCode, bars, caption, code128, ean13
from tests.printing.thermal_head.dots import Dots, from_modules
from tests.printing.thermal_head.head import Command, Head, TextBeside
from tests.printing.thermal_head.letters import Look
from tests.printing.thermal_head.printout import CodeKind, Said
from tests.printing.thermal_head.reader import Reader
from tests.printing.thermal_head.text_commands import FONTS

_ALPHANUMERIC = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
_TEXT_PLACES: tuple[TextBeside, ...] = ("none", "above", "below", "both")
_TEXTS = {number + zero: place for number, place in enumerate(_TEXT_PLACES) for zero in (0, 48)}

Bars = Callable[[bytes], tuple[str, str]]
# GS k: the two forms, one that ends with NUL and one with a length. 8 is no Epson's, but many others'.
_ENDED: Mapping[int, tuple[CodeKind, Bars]] = {2: ("EAN13", ean13), 8: ("CODE128", code128)}
_COUNTED: Mapping[int, tuple[CodeKind, Bars]] = {67: ("EAN13", ean13), 73: ("CODE128", code128)}


def symbol(head: Head, reader: Reader) -> None:
    """GS ( k pL pH 49 fn: the QR code's functions."""
    inside = reader.part(reader.word())
    reader.require(inside.ahead(1) == b"1", "not a QR code")
    inside.byte()
    settings = head.settings
    match inside.byte():
        case 65:
            settings.qr_model = inside.one_of({50: "2", 51: "micro"})
            inside.one_of({0: None})
        case 67:
            settings.qr_dots = inside.within(1, 16)
        case 69:
            settings.qr_correction = inside.one_of({48: "l", 49: "m", 50: "q", 51: "h"})
        case 80:
            inside.one_of({48: None})
            settings.qr_payload = inside.take(inside.left)
            reader.require(bool(settings.qr_payload), "nothing to store")
        case 81:
            inside.one_of({48: None})
            _print_qr(head, reader)
        case 82:
            inside.one_of({48: None})
            head.questions.append(Said(reader.start, reader.command))
        case function:
            raise reader.refusal(f"{function} is no function of a QR code")
    reader.require(not inside.left, "the length is not that of the function")


def _print_qr(head: Head, reader: Reader) -> None:
    payload = head.settings.qr_payload
    if not payload:
        head.ignore(reader, "nothing is stored")
    elif not head.inside_a_line(reader):
        try:
            modules = _qr_modules(payload, head.settings.qr_correction, micro=head.settings.qr_model == "micro")
        except ValueError:
            head.ignore(reader, f"{len(payload)} bytes are no payload for this code")
        else:
            dots = head.settings.qr_dots
            head.place_code(modules.magnified(dots, dots), "QR", payload, reader)


def _qr_modules(payload: bytes, correction: str, *, micro: bool) -> Dots:
    """The whole payload in the one mode that is shortest for it; no white around, as printers leave that to the job."""
    content: bytes | str = payload
    if payload.isdigit():
        mode, content = "numeric", payload.decode("ascii")
    elif _ALPHANUMERIC.issuperset(payload):
        mode, content = "alphanumeric", payload.decode("ascii")
    else:
        mode = "byte"
    make = segno.make_micro if micro else segno.make_qr
    code = make(content, error=correction, mode=mode, boost_error=False)
    return from_modules(["".join(map(str, row)) for row in code.matrix])


def bar_height(head: Head, reader: Reader) -> None:
    """GS h n."""
    head.settings.bar_height = reader.within(1, 255)


def bar_width(head: Head, reader: Reader) -> None:
    """GS w n."""
    head.settings.bar_dots = reader.within(2, 6)


def bar_text(head: Head, reader: Reader) -> None:
    """GS H n."""
    head.settings.bar_text = reader.one_of(_TEXTS)


def bar_font(head: Head, reader: Reader) -> None:
    """GS f n."""
    head.settings.bar_font = reader.one_of(FONTS)


def bar_code(head: Head, reader: Reader) -> None:
    """GS k m d1 ... dk NUL, GS k m n d1 ... dn.

    Inside a line printers take what follows m for letters, which nobody can have wanted: it is refused.
    """
    kind, encode = reader.one_of({**_ENDED, **_COUNTED})
    ended = reader.command[-1] in _ENDED
    sent = reader.until_nul() if ended else reader.take(reader.byte())
    try:
        modules, text = encode(sent)
    except NoSuchCode as refused:
        raise reader.refusal(str(refused)) from None
    reader.require(not head.line.x, "a bar code inside a line")
    settings = head.settings
    code = bars(modules, settings.bar_dots, settings.bar_height)
    words = caption(text, Look(font=settings.bar_font), code.width)
    place = settings.bar_text
    above, below = place in ("above", "both"), place in ("below", "both")
    head.place_code(_stacked([*[words] * above, code, *[words] * below], code.width), kind, sent, reader)


def _stacked(parts: list[Dots], code_width: int) -> Dots:
    """Each under the other, with their middles in one line and no white between."""
    width = max(part.width for part in parts)
    rows = [
        row << (width - part.width) // 2 if part.width == code_width else row for part in parts for row in part.rows
    ]
    return Dots(width, tuple(rows))


COMMANDS: Mapping[bytes, Command] = {
    b"\x1d(k": symbol,
    b"\x1dh": bar_height,
    b"\x1dw": bar_width,
    b"\x1dH": bar_text,
    b"\x1df": bar_font,
    b"\x1dk": bar_code,
}
