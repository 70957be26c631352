"""Commands for what is not on the paper: knife, drawer, and questions about the printer."""

from collections.abc import Mapping
from typing import Literal

from tests.printing.thermal_head.head import Command, Head, Line
from tests.printing.thermal_head.printout import CutKind, Pulse, Said
from tests.printing.thermal_head.reader import Reader

_PINS: Mapping[int, Literal[2, 5]] = {0: 2, 1: 5, 48: 2, 49: 5}
_CUTS: Mapping[int, tuple[str, CutKind]] = {
    0: ("here", "full"),
    1: ("here", "partial"),
    48: ("here", "full"),
    49: ("here", "partial"),
    65: ("fed", "full"),
    66: ("fed", "partial"),
    97: ("later", "full"),
    98: ("later", "partial"),
    103: ("and back", "full"),
    104: ("and back", "partial"),
}


def cut(head: Head, reader: Reader) -> None:
    """GS V m, GS V m n."""
    way, kind = reader.one_of(_CUTS)
    feed = 0 if way == "here" else reader.byte()
    if head.inside_a_line(reader):
        return
    match way:
        case "here":
            head.tape.cut_here(kind)
        case "fed":
            head.tape.feed_and_cut(feed, kind)
        case "later":
            head.tape.cut_later(feed, kind)
        case _:
            head.tape.cut_and_return(feed, kind)


def old_cut(head: Head, reader: Reader) -> None:
    """ESC i, ESC m: one point of the paper, or three, stay uncut."""
    if not head.inside_a_line(reader):
        head.tape.cut_here("partial")


def open_drawer(head: Head, reader: Reader) -> None:
    """ESC p m t1 t2, in steps of 2 ms."""
    pin = reader.one_of(_PINS)
    head.pulses.append(Pulse(pin, on_ms=2 * reader.byte(), off_ms=2 * reader.byte()))


def at_once(head: Head, reader: Reader) -> None:
    """DLE DC4 fn: 1 opens a drawer in steps of 100 ms, 7 asks, 8 throws away what waits and answers when it has."""
    match reader.byte():
        case 1:
            pin = reader.one_of({0: _PINS[0], 1: _PINS[1]})
            length = 100 * reader.within(1, 8)
            head.pulses.append(Pulse(pin, length, length, at_once=True))
        case 7:
            reader.one_of(dict.fromkeys((1, 2, 4, 5)))
            _note(head, reader)
        case 8:
            reader.require(reader.take(7) == bytes([1, 3, 20, 1, 6, 2, 8]), "not the seven bytes that clear")
            head.line = Line()
            _note(head, reader)
        case function:
            raise reader.refusal(f"{function} is no function of DLE DC4")


def ask_at_once(head: Head, reader: Reader) -> None:
    """DLE EOT n, and one byte more for 7 and 8."""
    which = reader.one_of({number: number for number in (1, 2, 3, 4, 7, 8)})
    if which in (7, 8):
        reader.byte()
    _note(head, reader)


def ask(head: Head, reader: Reader) -> None:
    """GS r n."""
    reader.one_of(dict.fromkeys((1, 2, 4, 49, 50, 52)))
    _note(head, reader)


def keep_telling(head: Head, reader: Reader) -> None:
    """GS a n."""
    reader.byte()
    _note(head, reader)


def who_are_you(head: Head, reader: Reader) -> None:
    """GS I n."""
    reader.byte()
    _note(head, reader)


def tell_when_printed(head: Head, reader: Reader) -> None:
    """GS ( H pL pH 48 m d1 d2 d3 d4: an answer with these four when all before has been printed."""
    inside = reader.take(reader.word())
    reader.require(inside[:2] == b"00" and len(inside) == 6, "not a process id")
    reader.require(all(32 <= byte <= 126 for byte in inside[2:]), "a process id has letters from 32 to 126")
    _note(head, reader)


def _note(head: Head, reader: Reader) -> None:
    head.questions.append(Said(reader.start, reader.command))


COMMANDS: Mapping[bytes, Command] = {
    b"\x1dV": cut,
    b"\x1bi": old_cut,
    b"\x1bm": old_cut,
    b"\x1bp": open_drawer,
    b"\x10\x14": at_once,
    b"\x10\x04": ask_at_once,
    b"\x1dr": ask,
    b"\x1da": keep_telling,
    b"\x1dI": who_are_you,
    b"\x1d(H": tell_when_printed,
}
