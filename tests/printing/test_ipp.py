"""IPP's bytes, held against RFC 8010's own figures."""

import pytest

from printing.device import PrinterTrouble
from printing.ipp import Operation, _read, request

JOB_42 = (
    b"\x02\x00\x00\x00\x00\x00\x00\x01\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x2a"
    b"\x23\x00\x09job-state\x00\x04\x00\x00\x00\x03\x03"
)


def test_a_question_is_written_as_the_rfc_writes_it() -> None:
    written = request(
        Operation.GET_PRINTER_ATTRIBUTES,
        {"printer-uri": "ipp://localhost/printers/a", "requested-attributes": ["printer-state", "printer-name"]},
    )

    assert written == (
        b"\x02\x00\x00\x0b\x00\x00\x00\x01"
        b"\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en"
        b"\x45\x00\x0bprinter-uri\x00\x1aipp://localhost/printers/a"
        b"\x44\x00\x14requested-attributes\x00\x0dprinter-state"
        b"\x44\x00\x00\x00\x0cprinter-name"
        b"\x03"
    )


def test_an_answer_is_read_as_the_rfc_writes_it() -> None:
    answer = _read(
        b"\x02\x00\x00\x00\x00\x00\x00\x01"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x93"
        b"\x23\x00\x09job-state\x00\x04\x00\x00\x00\x03"
        b"\x44\x00\x11job-state-reasons\x00\x04none\x44\x00\x00\x00\x03two"
        b"\x13\x00\x12time-at-processing\x00\x00"
        b"\x22\x00\x02is\x00\x01\x01"
        b"\x03"
    )

    assert answer.only() == {
        "job-id": [147],
        "job-state": [3],
        "job-state-reasons": ["none", "two"],
        "time-at-processing": [""],
        "is": [True],
    }


@pytest.mark.parametrize("end", range(len(JOB_42)))
def test_an_answer_that_breaks_off_is_trouble_and_no_crash(end: int) -> None:
    assert _read(JOB_42).only() == {"job-id": [42], "job-state": [3]}
    with pytest.raises(PrinterTrouble):
        _read(JOB_42[:end])


def test_a_number_of_the_wrong_length_is_trouble_and_no_crash() -> None:
    with pytest.raises(PrinterTrouble):
        _read(b"\x02\x00\x00\x00\x00\x00\x00\x01\x02\x21\x00\x06job-id\x00\x01\x93\x03")
