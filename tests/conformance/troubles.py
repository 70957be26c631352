"""What can come in place of any answer of any provider: pages, halves, nothing, and lines that break."""

from __future__ import annotations

from tests.conformance.cases import Exchange
from tests.conformance.recorded_server import Trouble
from tests.providers.fault_server import Line

PAGE = b"<html><head><title>Duka WiFi</title></head><body>Pay here to go on</body></html>"


async def a_page_with_http_500(line: Line, _recorded: Exchange) -> None:
    await line.answer(PAGE, status="500 Internal Server Error")


async def the_answer_with_http_500(line: Line, recorded: Exchange) -> None:
    await line.answer(recorded.answers.encode(), status="500 Internal Server Error")


async def a_page_with_http_200(line: Line, _recorded: Exchange) -> None:
    await line.answer(PAGE, headers="Content-Type: text/html\r\n")


async def a_redirect(line: Line, recorded: Exchange) -> None:
    await line.answer(recorded.answers.encode(), status="302 Found", headers="Location: /elsewhere\r\n")


async def an_empty_body(line: Line, _recorded: Exchange) -> None:
    await line.answer(b"")


async def half_an_answer(line: Line, recorded: Exchange) -> None:
    await line.answer(_half(recorded))


async def a_list(line: Line, recorded: Exchange) -> None:
    await line.answer(b"[" + recorded.answers.encode() + b"]")


async def bytes_of_no_text(line: Line, recorded: Exchange) -> None:
    await line.answer(b"\xff" + recorded.answers.encode())


async def a_line_cut_within_the_body(line: Line, recorded: Exchange) -> None:
    body = recorded.answers.encode()
    await line.send(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body) + 1}\r\n\r\n".encode() + body)


async def a_line_closed_after_the_request(_line: Line, _recorded: Exchange) -> None:
    pass


async def a_line_reset_after_the_request(line: Line, _recorded: Exchange) -> None:
    line.reset()


def _half(recorded: Exchange) -> bytes:
    return recorded.answers.encode()[: len(recorded.answers) // 2].rstrip().rstrip(b"}")


TROUBLES: tuple[Trouble, ...] = (
    a_page_with_http_500,
    the_answer_with_http_500,
    a_page_with_http_200,
    a_redirect,
    an_empty_body,
    half_an_answer,
    a_list,
    bytes_of_no_text,
    a_line_cut_within_the_body,
    a_line_closed_after_the_request,
    a_line_reset_after_the_request,
)
