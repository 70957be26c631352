"""One print job from its bytes to its ending: ask, write once, and learn whether the paper came out.

Blocking: meant for one worker thread a printer. Nothing is ever sent twice from here.
"""

from dataclasses import dataclass, replace
from time import monotonic
from typing import Final, Literal, TypeAlias

from printing.device import Cause, Device, PrinterTrouble
from printing.inquiry import Condition, Inquiry, Remembered, job_name
from printing.open import open_device

State: TypeAlias = Literal["printed", "sent", "unconfirmed", "failed"]

_POLL_S: Final = 1.0
_SPARE_S: Final = 5.0
_SLOWEST_DOTS_A_SECOND: Final = 350  # 50 mm, of a head of 180 dpi
_CHUNK: Final = 4096
_STOPPED: Final = (Cause.PAPER_OUT, Cause.COVER_OPEN)  # only a person ends these


@dataclass(frozen=True, slots=True)
class Ending:
    """How a job ended.

    printed: the printer said that it has worked the whole job off. sent: everything was handed over to something
    that is not asked. unconfirmed: bytes may have left, and nobody can say what came out. failed: nothing was sent.
    `bytes_left` counts the bytes handed over, None where that cannot be known.
    """

    state: State
    cause: Cause | None = None
    bytes_left: int | None = 0
    answers: bool = False
    paper_low: bool = False


def print_at(
    transport: str,
    address: str,
    baudrate: int,
    data: bytes,
    *,
    flow_control: str = "none",
    ask: bool = True,
    process_id: bool = False,
    remembered: Remembered | None = None,
    paper_dots: int = 0,
) -> Ending:
    """Open a printer, print one job on it and close it; every trouble is in the ending. See opened and print_bytes."""
    device = opened(transport, address, baudrate, flow_control)
    if isinstance(device, Ending):
        return device
    try:
        return print_bytes(device, data, ask=ask, process_id=process_id, remembered=remembered, paper_dots=paper_dots)
    finally:
        device.close()


def opened(transport: str, address: str, baudrate: int, flow_control: str) -> Device | Ending:
    """Open a printer, or say how a job ends that cannot begin. See open_device.

    What is no address at all has no printer at it: a till that was set up wrong still sells.
    """
    try:
        return open_device(transport, address, baudrate, flow_control)
    except PrinterTrouble as trouble:
        return Ending("failed", trouble.cause)
    except ValueError:
        return Ending("failed", Cause.NO_DEVICE)


def print_bytes(
    device: Device,
    data: bytes,
    *,
    ask: bool,
    process_id: bool = False,
    remembered: Remembered | None = None,
    paper_dots: int = 0,
) -> Ending:
    """Print one job on an open device.

    With `ask`, a printer that says it cannot print is sent nothing, one that answers is waited for, and one that
    stays silent is printed on all the same. Without, or on a printer that cannot answer, the job ends unconfirmed,
    and on a device that hands it on as sent.
    With `process_id` the printer is asked to say when the job has come out, and not only when it was worked off.
    `remembered` is what earlier jobs learned of this printer, and is told what this one does: without it, an answer
    that an earlier job left in the printer may be taken for this one's. `paper_dots` is how far the paper moves.
    """
    remembered, asking = remembered or Remembered(), ask and device.can_answer
    try:
        condition = Inquiry(device, remembered).first_condition() if asking else Condition()
    except PrinterTrouble as trouble:
        return Ending("failed", trouble.cause)
    if condition.cause is not None:
        return Ending("failed", condition.cause, 0, condition.answers, condition.paper_low)
    inquiry = Inquiry(device, remembered, job_name() if process_id else b"")
    whole = data + inquiry.last_questions() if condition.answers else data
    seconds = _seconds_for(device, whole, paper_dots)
    met, left = _write(device, whole, monotonic() + seconds)
    if len(whole) > len(data) and (left is None or left > len(data)):
        inquiry.were_asked()
    ending = Ending("sent", None, left, condition.answers, condition.paper_low)
    if met is not None:
        return replace(ending, state="failed" if left == 0 else "unconfirmed", cause=met.cause)
    if device.hands_on:
        return ending
    if not condition.answers:
        return replace(ending, state="unconfirmed")
    return _await_the_end(inquiry, ending, seconds)


def _seconds_for(device: Device, data: bytes, paper_dots: int) -> float:
    """How long a job may take: twice what the line needs for it, what a slow printer needs for the paper, and some to
    begin and to cut."""
    return len(data) / device.bytes_per_second * 2 + paper_dots / _SLOWEST_DOTS_A_SECOND + _SPARE_S


def _write(device: Device, data: bytes, ends: float) -> tuple[PrinterTrouble | None, int | None]:
    """Write a job once, in pieces where the device takes them; give the trouble that stopped it, and how many bytes
    had left by then."""
    size = max(1, len(data)) if device.spools else _CHUNK
    for start in range(0, len(data), size):
        try:
            device.write(data[start : start + size], max(0.0, ends - monotonic()))
        except PrinterTrouble as trouble:
            return trouble, None if trouble.bytes_left is None else start + trouble.bytes_left
    return None, len(data)


def _await_the_end(inquiry: Inquiry, ending: Ending, seconds: float) -> Ending:
    """Wait until the printer has worked the job off, looking every second whether it has stopped."""
    ends, was_well = monotonic() + seconds, True
    cause: Cause | None = Cause.NOT_ANSWERING
    try:
        while (left_s := ends - monotonic()) > 0:
            done = inquiry.done(min(_POLL_S, left_s))
            if done is None:
                now = inquiry.condition()
                was_well = was_well and now.answers and now.cause is None
                cause = now.cause if now.answers else cause or Cause.NOT_ANSWERING
                done = inquiry.done(0)
            if done is not None:
                if done.cause is None and not inquiry.is_still_there():
                    return replace(ending, state="unconfirmed", cause=Cause.NOT_ANSWERING)
                state: State = "unconfirmed" if done.cause else "printed"
                low = ending.paper_low or done.paper_low
                return replace(ending, state=state, cause=done.cause, paper_low=low)
            if cause in _STOPPED:
                break
        if was_well:
            inquiry.was_waited_for(seconds / 2)
    except PrinterTrouble as trouble:
        cause = trouble.cause
    return replace(ending, state="unconfirmed", cause=cause)
