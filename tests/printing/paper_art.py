"""Papers for a reader's eye, as pictures made of text, and for a scanner's."""

from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

from tests.printing.thermal_head import Dots, Paper, print_out

# A scanner that is asked for every kind sees bars of two or four digits in the squares of a large QR code.
_KINDS = BarcodeFormats([BarcodeFormat.QRCode, BarcodeFormat.MicroQRCode, BarcodeFormat.Code128, BarcodeFormat.EAN13])


def paper_of(job: bytes, width: int = 48) -> Paper:
    """The one paper of a job that does nothing but print."""
    out = print_out(job, width)
    assert (len(out.papers), out.ignored, out.lost_dots, out.unprinted) == (1, (), 0, "")
    return out.papers[0]


def art_of(job: bytes, width: int = 48) -> str:
    """What a job draws, with two rows of dots in a line of text, and without the white below it."""
    return paper_of(job, width).dots.art().rstrip("\n")


def art(picture: str) -> str:
    """A picture written into a test: what stands right of the bars."""
    return "\n".join(line.partition("|")[2] for line in picture.strip().splitlines())


def scanned(dots: Dots) -> list[tuple[str, bytes]]:
    """The codes that a scanner finds on a paper with white around it: their kind and what they say."""
    room = 40
    white = bytes([255]) * (dots.width + 2 * room)
    lines = [bytes(255 * (1 - dot) for dot in dots[y]) for y in range(dots.height)]
    side = white[:room]
    pixels = b"".join([white] * room + [side + line + side for line in lines] + [white] * room)
    picture = memoryview(pixels).cast("B", (dots.height + 2 * room, dots.width + 2 * room))
    return [(found.format.name, found.bytes) for found in read_barcodes(picture, formats=_KINDS)]
