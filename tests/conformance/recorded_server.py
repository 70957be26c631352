"""A provider on loopback that plays a recording: every request is compared with it and answered byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Sequence
from decimal import Decimal

from tests.conformance.cases import Exchange
from tests.providers.fault_server import Line

Trouble = Callable[[Line, Exchange], Awaitable[None]]
"""What is done to a line on which an exchange's request came, in place of its answer."""

NOT_RECORDED = 599
"""An HTTP status that no provider answers with."""

_MARK = re.compile("<any>|<new>")


class Playing:
    """A recording as it is played: `wrong` says in words where the adapter left it, `played` how far it came.

    From the exchange `broken_from` on, each request meets `trouble` in place of its answer.
    """

    def __init__(self, exchanges: Sequence[Exchange], trouble: Trouble | None = None, broken_from: int = 0) -> None:
        self._exchanges = exchanges
        self._trouble = trouble
        self._broken_from = broken_from
        self._new: list[str] = []
        self.played = 0
        self.wrong: list[str] = []

    async def __call__(self, line: Line) -> None:
        """One connection, from its first request to its end."""
        while request := await line.request():
            if not await self._play(line, request):
                return

    async def _play(self, line: Line, request: bytes) -> bool:
        """Answer one request, or make its trouble; whether the line is still good for another."""
        number = self.played
        self.played += 1
        broken = self._trouble is not None and number >= self._broken_from
        if number >= len(self._exchanges):
            if not broken:
                self.wrong.append(f"a request more than recorded: {_first_line(request)}")
            recorded = self._exchanges[-1]
        else:
            recorded = self._exchanges[number]
            self.wrong += [f"request {number + 1}: {word}" for word in self._differences(request, recorded)]
        if self._trouble is not None and broken:
            await self._trouble(line, recorded)
            return False
        if self.wrong:
            await line.answer(b"not as recorded", status=f"{NOT_RECORDED} Not As Recorded")
        else:
            await line.answer(recorded.answers.encode(), status=f"{recorded.status} As Recorded")
        return True

    def _differences(self, request: bytes, recorded: Exchange) -> list[str]:
        head, _, body = request.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        found = self._text_differs(lines[0].rsplit(" ", 1)[0], recorded.request, "request")
        for name, wanted in recorded.headers.items():
            found += self._text_differs(headers.get(name.lower(), ""), wanted, name)
        if recorded.sends is None:
            return [*found, f"sent {body!r}, not nothing"] if body else found
        if not body:
            return [*found, "sent no body"]
        return found + self._json_differs(json.loads(body, parse_float=Decimal), recorded.json, "body")

    def _text_differs(self, sent: str, wanted: str, where: str) -> list[str]:
        pattern = "(.+)".join(re.escape(part) for part in _MARK.split(wanted))
        matched = re.fullmatch(pattern, sent, re.DOTALL)
        if matched is None:
            return [f"{where} is {sent!r}, not {wanted!r}"]
        for mark, text in zip(_MARK.findall(wanted), matched.groups(), strict=True):
            if mark == "<new>":
                if text in self._new:
                    return [f"{where} is {text!r}, which was used before"]
                self._new.append(text)
        return []

    def _json_differs(self, sent: object, wanted: object, where: str) -> list[str]:
        if wanted == "<any>":
            return []
        if isinstance(wanted, dict) and isinstance(sent, dict):
            found = [f"{where}.{key} is {sent[key]!r}, not recorded" for key in sent if key not in wanted]
            for key, value in wanted.items():
                at = f"{where}.{key}"
                found += self._json_differs(sent[key], value, at) if key in sent else [f"{at} is missing"]
            return found
        if isinstance(wanted, list) and isinstance(sent, list) and len(wanted) == len(sent):
            pairs = enumerate(zip(sent, wanted, strict=True))
            return [word for at, (one, other) in pairs for word in self._json_differs(one, other, f"{where}[{at}]")]
        if isinstance(wanted, str) and isinstance(sent, str):
            return self._text_differs(sent, wanted, where)
        # 200 and 200.00 are the same number, 200 and "200" are not, and True is no number.
        number = isinstance(wanted, int | Decimal) and isinstance(sent, int | Decimal)
        alike = type(wanted) is type(sent) or (number and not isinstance(wanted, bool) and not isinstance(sent, bool))
        return [] if alike and wanted == sent else [f"{where} is {sent!r}, not {wanted!r}"]


def _first_line(request: bytes) -> str:
    return request.split(b"\r\n", 1)[0].decode()
