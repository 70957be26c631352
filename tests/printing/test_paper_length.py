"""The deadline of a long paper: as long as a slow printer takes for what comes out."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.printer_thread import PrinterThread
from app.services.shop import Printer
from printing import job
from printing.document import Cut, Document, Line, Picture, Text
from printing.escpos_encoder import encode_rows
from printing.layout import lay_out
from printing.paper import Paper
from printing.paper_length import longest_dots
from printing.profiles import printer_profiles
from tests.printing.any_document import lines, papers
from tests.printing.fake_printers import Knobs, PtyPrinter, TcpPrinter
from tests.printing.samples import logo
from tests.printing.thermal_head import print_out

LONG, SHORT = (Document((*[Text("Charge")] * many, Cut())) for many in (50, 1))
PICTURES = tuple(Picture(logo(*size)) for size in [(40, 400), (576, 100)])


@given(st.lists(lines | st.sampled_from(PICTURES), max_size=8), papers, st.booleans())
@settings(deadline=None, max_examples=100)
def test_no_paper_is_longer_than_its_printer_is_waited_for(rows: list[Line], paper: Paper, draws: bool) -> None:
    profile = replace(printer_profiles()["generic-80"], native_qr=draws)
    laid = lay_out(Document((*rows, Cut())), paper)

    printed = print_out(encode_rows(laid, paper, profile), width=paper.dots)

    assert sum(one.dots.height for one in printed.papers) <= longest_dots(laid, paper)


@pytest.mark.anyio
@pytest.mark.parametrize("kind", [PtyPrinter, TcpPrinter])
@pytest.mark.parametrize(("paper", "ends"), [(LONG, "printed"), (SHORT, "unconfirmed")])
async def test_a_printer_that_takes_two_seconds_is_waited_for_where_the_paper_is_as_long(
    kind: type[PtyPrinter | TcpPrinter], paper: Document, ends: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "_SPARE_S", 0.2)
    monkeypatch.setattr(job, "_POLL_S", 0.1)
    with kind(Knobs(paper_takes_s=2.0)) as there:
        thread = PrinterThread(Printer(there.transport, there.address, 115_200, profile="generic-58"))
        ending = await thread.put_out(await thread.encoded(paper))
        await thread.end()

    assert (ending.state, ending.cause) == (ends, None)
