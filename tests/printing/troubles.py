"""The table of troubles: what becomes of a job that meets one, on each transport, and the scene that shows it."""

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from printing.job import Ending
from tests.printing.fake_cups import CANCELED, GET_JOB, PENDING, PROCESSING, STOPPED, Cups
from tests.printing.fake_printers import Knobs
from tests.printing.fake_winspool import Winspool
from tests.printing.scenes import (
    JOB,
    RunsOut,
    Scene,
    after_another,
    at,
    cups,
    empty_bus,
    file_of_another_user,
    host_never_answers,
    network_is_held,
    never_done,
    no_folder,
    no_libusb,
    no_scheduler,
    nothing_listens,
    on,
    pipe_that_breaks,
    pipe_that_stalls,
    plain_file,
    refused_at,
    serial_is_held,
    stalls,
    usb,
    winspool,
)

TRANSPORTS: Final = {
    "network": "TCP",
    "serial": "serial",
    "usb node": "USB node",
    "usb number": "USB by number",
    "cups": "CUPS",
    "windows": "Windows",
    "file": "file",
}
"""Each transport by its key, and as the table calls it; a printer on USB has two ways."""

TRIED_ON: Final = {
    "network": "real sockets on loopback",
    "serial": "pseudo-terminals",
    "usb node": "pseudo-terminals",
    "usb number": "only a bus in libusb's place",
    "cups": "only a scheduler of the tests, over real HTTP",
    "windows": "only functions in the place of winspool.drv",
    "file": "real files and pipes",
}

_LINES: Final = ("network", "serial", "usb node", "usb number")


@dataclass(frozen=True, slots=True)
class Cell:
    """What becomes of the job. `made_up`: the machine's refusal was made up, on a transport that is real otherwise."""

    ends: str
    scene: Scene
    made_up: bool = False


Row: TypeAlias = Mapping[str, Cell]


def in_words(ending: Ending) -> str:
    """How a job ended, as the table says it: ``failed: paper out``."""
    return ending.state if ending.cause is None else f"{ending.state}: {ending.cause.replace('_', ' ')}"


def _on_lines(ends: str, scene: Callable[[str], Scene]) -> Row:
    return {line: Cell(ends, scene(line)) for line in _LINES}


def _knobs(ends: str, knobs: Knobs, *, patient: bool = True) -> Row:
    return _on_lines(ends, lambda line: on(line, knobs, patient=patient))


def _queues(ends: str, cups_scene: Scene, windows_scene: Scene) -> Row:
    return {"cups": Cell(ends, cups_scene), "windows": Cell(ends, windows_scene)}


TROUBLES: Final[Mapping[str, Row]] = {
    "Nothing is wrong": {
        **_knobs("printed", Knobs()),
        **_queues("sent", cups(Cups), winspool(Winspool)),
        "file": Cell("sent", plain_file),
    },
    "The roll is near its end": _knobs("printed", Knobs(paper_low=True)),
    "The paper is out before the job": {
        **_knobs("failed: paper out", Knobs(paper_out=True)),
        **_queues(
            "failed: paper out",
            cups(lambda: Cups(printer_state=5, reasons=["media-empty-error"])),
            winspool(lambda: Winspool(status=0x10)),
        ),
    },
    "The paper is out, and the queue takes jobs and only warns": {
        "cups": Cell("sent", cups(lambda: Cups(reasons=["media-empty-warning"])))
    },
    "The paper runs out in the middle": {
        **_knobs("unconfirmed: paper out", Knobs(stops_after=20)),
        **_queues(
            "unconfirmed: paper out",
            cups(lambda: Cups(job_states=[STOPPED], reasons=["media-empty-error"]), patient=False),
            winspool(lambda: RunsOut(keeps=True), patient=False),
        ),
    },
    "The cover is open": {
        **_knobs("failed: cover open", Knobs(cover_open=True)),
        **_queues(
            "failed: cover open",
            cups(lambda: Cups(printer_state=5, reasons=["cover-open"])),
            winspool(lambda: Winspool(status=0x400000)),
        ),
    },
    "It says that it cannot print": {
        **_knobs("failed: offline", Knobs(offline=True)),
        **_queues(
            "failed: offline",
            cups(lambda: Cups(printer_state=5, reasons=["offline-report"])),
            winspool(lambda: Winspool(status=0x80)),
        ),
    },
    "It is off": {
        "network": Cell("failed: not answering", host_never_answers),
        "serial": Cell("unconfirmed", on("serial", Knobs(mute=True), patient=False)),
        "usb node": Cell("failed: no device", at("usb", "/dev/usb/lp99")),
        "usb number": Cell("failed: no device", empty_bus),
        "cups": Cell(
            "failed: not answering",
            cups(lambda: Cups(job_states=[PENDING], began=False, reasons=["connecting-to-device"]), patient=False),
        ),
        "windows": Cell("failed: offline", winspool(lambda: Winspool(attributes=0x440))),
    },
    "It prints and never says anything": _knobs("unconfirmed", Knobs(mute=True), patient=False),
    "Its answers make no sense": _knobs("unconfirmed", Knobs(garbage=True), patient=False),
    "An answer to somebody's earlier question comes first": _knobs("printed", Knobs(stale_answer=b"\x7e")),
    "The answer to an earlier job comes, and its own does not": _on_lines("unconfirmed", after_another),
    "It says that its paper is out, and then nothing more": _knobs(
        "failed: paper out", Knobs(paper_out=True, tells=3), patient=False
    ),
    "It loses its power in the middle, and a byte comes of it": _knobs(
        "unconfirmed: not answering", Knobs(dies_after=20, last_byte=b"\x00"), patient=False
    ),
    "It never says that the job is through": _on_lines("unconfirmed", never_done),
    "It hangs up before the job": {"network": Cell("failed: disconnected", on("network", Knobs(closes_after=0)))},
    "It hangs up in the middle": {"network": Cell("unconfirmed: disconnected", on("network", Knobs(closes_after=10)))},
    "It resets the connection in the middle": {
        "network": Cell("unconfirmed: disconnected", on("network", Knobs(resets_after=10)))
    },
    "It is pulled out in the middle": {
        "serial": Cell("unconfirmed: disconnected", on("serial", Knobs(vanishes_after=10), data=JOB * 400)),
        "usb node": Cell("unconfirmed: disconnected", on("usb node", Knobs(vanishes_after=10), data=JOB * 400)),
        "usb number": Cell("unconfirmed: disconnected", usb(JOB * 400, unplugged_after=100)),
        "file": Cell("unconfirmed: disconnected", pipe_that_breaks),
    },
    "It takes no more in the middle, its buffer full": {
        **_on_lines("unconfirmed: stalled", stalls),
        **_queues(
            "unconfirmed: stalled",
            cups(lambda: Cups(job_states=[PROCESSING]), patient=False),
            winspool(lambda: Winspool(keeps=True), patient=False),
        ),
        "file": Cell("unconfirmed: stalled", pipe_that_stalls),
    },
    "Another program or till has it": {
        "network": Cell("unconfirmed", network_is_held),
        "serial": Cell("failed: refused", serial_is_held),
        "usb node": Cell("failed: refused", refused_at("usb", "/dev/usb/lp0", errno.EBUSY), made_up=True),
        "usb number": Cell("failed: refused", usb(is_held=True)),
    },
    "It is not this user's to open": {
        "serial": Cell("failed: refused", refused_at("serial", "/dev/ttyUSB0", errno.EACCES), made_up=True),
        "usb node": Cell("failed: refused", refused_at("usb", "/dev/usb/lp0", errno.EACCES), made_up=True),
        "usb number": Cell("failed: refused", usb(is_forbidden=True)),
        **_queues(
            "failed: refused",
            cups(lambda: Cups(http_status=401)),
            winspool(lambda: Winspool(refuses={"OpenPrinterW": 5})),
        ),
        "file": Cell("failed: refused", file_of_another_user, made_up=True),
    },
    "Nothing listens at its address": {"network": Cell("failed: refused", nothing_listens)},
    "Nothing has that name": {
        "network": Cell("failed: no device", at("network", "[::nobody]:9100")),
        "serial": Cell("failed: no device", at("serial", "/dev/ttyNOBODY")),
        "usb node": Cell("failed: no device", at("usb", "/dev/usb/lp99")),
        "usb number": Cell("failed: no device", empty_bus),
        **_queues("failed: no device", cups(Cups, "kitchen"), winspool(Winspool, "Kitchen")),
        "file": Cell("failed: no device", no_folder),
    },
    "Its queue was stopped by hand": _queues(
        "failed: paused",
        cups(lambda: Cups(printer_state=5, reasons=["paused"])),
        winspool(lambda: Winspool(status=0x1)),
    ),
    "Its queue never begins the job": {
        "cups": Cell("failed: stalled", cups(lambda: Cups(job_states=[PENDING], began=False), patient=False)),
        "windows": Cell("unconfirmed: stalled", winspool(lambda: Winspool(keeps=True), patient=False)),
    },
    "Somebody deletes the job in the queue": {
        "cups": Cell("failed: stalled", cups(lambda: Cups(job_states=[PENDING, CANCELED], began=False))),
        "windows": Cell("sent", winspool(lambda: Winspool(looks_until_gone=1))),
    },
    "The queue's service stops in the middle": {
        "cups": Cell("unconfirmed: disconnected", cups(lambda: Cups(hangs_up={GET_JOB}))),
        "windows": Cell("unconfirmed: no service", winspool(lambda: Winspool(refuses={"EndDocPrinter": 1722}))),
    },
    "What the machine needs for it is missing": {
        "usb number": Cell("failed: no service", no_libusb),
        **_queues("failed: no service", no_scheduler, winspool(lambda: Winspool(refuses={"OpenPrinterW": 1722}))),
    },
    "The disk is full": {"file": Cell("failed: disk", at("file", "/dev/full"))},
}
"""By what is wrong; a transport that cannot meet a trouble has no cell there."""
