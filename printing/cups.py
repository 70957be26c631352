"""A printer behind a queue of CUPS, which is handed whole jobs as raw bytes and never says what was printed."""

import contextlib
import getpass
import re
from collections.abc import Iterator, Mapping
from time import monotonic, sleep
from typing import Final
from urllib.parse import quote

from printing.device import Cause, PrinterTrouble
from printing.ipp import NOT_FOUND, Given, Operation, Refused, Value, ask

_QUEUE: Final = re.compile(r"[^\s/#?@'\"\x00-\x1f]{1,127}")
_RAW: Final = "application/vnd.cups-raw"  # what `lp -o raw` sends: no driver may touch it
_LOOK_S: Final = 0.2
_ASK_S: Final = 3.0
_STOPPED: Final = 5
_CANCELED, _COMPLETED = 7, 9  # RFC 8011, section 5.3.7: what is below them is still in the queue
_REASONS: Final = {
    "media-empty": Cause.PAPER_OUT,
    "media-needed": Cause.PAPER_OUT,
    "cover-open": Cause.COVER_OPEN,
    "door-open": Cause.COVER_OPEN,
    "offline": Cause.OFFLINE,
    "shutdown": Cause.OFFLINE,
    "connecting-to-device": Cause.NOT_ANSWERING,
    "timed-out": Cause.NOT_ANSWERING,
    "paused": Cause.PAUSED,
}


class CupsDevice:
    """A queue that takes jobs now; PrinterTrouble where it is none, is stopped, or where no scheduler runs.

    A queue that is stopped would keep the job and print it when somebody starts it again, perhaps tomorrow: it is
    given nothing.
    """

    can_answer: Final = False
    spools: Final = True
    hands_on: Final = True
    bytes_per_second: Final = 960.0  # a serial line at 9600 baud may lie behind it

    def __init__(self, queue: str) -> None:
        if not _QUEUE.fullmatch(queue):
            raise ValueError(f"A queue's name has no spaces and no slashes; {queue!r} is none.")
        self._path = f"/printers/{quote(queue)}"
        self._named = {"printer-uri": f"ipp://localhost{self._path}", "requesting-user-name": _user()}
        state = self._state()
        if state.get("printer-state") == [_STOPPED]:
            raise PrinterTrouble(_cause_of(state, Cause.PAUSED), f"The queue {queue} is stopped.")
        if state.get("printer-is-accepting-jobs") == [False]:
            raise PrinterTrouble(Cause.PAUSED, f"The queue {queue} takes no jobs.")

    def write(self, data: bytes, deadline_s: float) -> None:
        """Print a whole job: it has left the queue within the deadline, or is taken back out of it."""
        ends = monotonic() + deadline_s
        about = {**self._named, "job-name": "Tokentill", "document-format": _RAW}
        job = ask(Operation.PRINT_JOB, self._path, about, min(_ASK_S, deadline_s), data).only().get("job-id")
        if job is None:
            raise PrinterTrouble(Cause.REFUSED, "The queue gives the job no number.", bytes_left=None)
        try:
            cause, began = self._follow(int(job[0]), ends)
        except PrinterTrouble as trouble:
            self._take_back(int(job[0]))
            raise PrinterTrouble(trouble.cause, str(trouble), bytes_left=None) from trouble
        if cause is not None:
            left = None if began else 0
            raise PrinterTrouble(cause, "The queue did not pass the job on.", bytes_left=left)

    def read(self, deadline_s: float) -> bytes:  # noqa: ARG002 - a queue has nothing to wait for
        """Give nothing, at once."""
        return b""

    def close(self) -> None:
        """Nothing is held between two questions."""

    def _follow(self, job: int, ends: float) -> tuple[Cause | None, bool]:
        """Wait for a job to be through, and take it back at the end: why it was not passed on, and whether it began.

        One that stayed behind would come out when the printer is back, beside the one that was printed instead of it.
        """
        state, began = self._look(job)
        while state < _CANCELED and monotonic() < ends:
            sleep(_LOOK_S)
            state, began = self._look(job)
        if state == _COMPLETED:
            return None, True
        cause = _cause_of(self._state(), Cause.STALLED)  # before the queue forgets it with the job
        if state < _CANCELED:
            self._take_back(job)
            state, began = self._look(job)
            began = began or state < _CANCELED  # it would not be taken back, and may come out yet
        return None if state == _COMPLETED else cause, began

    def _take_back(self, job: int) -> None:
        with contextlib.suppress(PrinterTrouble):  # it left in the meantime, or nobody can be asked
            ask(Operation.CANCEL_JOB, self._path, {**self._named, "job-id": job}, _ASK_S)

    def _look(self, job: int) -> tuple[int, bool]:
        """How far a job is, and whether it ever began; one that the queue has forgotten has left it."""
        about: Given = {**self._named, "job-id": job, "requested-attributes": ["job-state", "time-at-processing"]}
        try:
            told = ask(Operation.GET_JOB_ATTRIBUTES, self._path, about, _ASK_S).only()
        except Refused as refused:
            if refused.status != NOT_FOUND:
                raise
            return _COMPLETED, True
        began = told.get("time-at-processing", [0])[0]  # text where it never did: RFC 8011's no-value
        return int(told.get("job-state", [0])[0]), isinstance(began, int)

    def _state(self) -> Mapping[str, list[Value]]:
        wanted = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs"]
        about: Given = {**self._named, "requested-attributes": wanted}
        return ask(Operation.GET_PRINTER_ATTRIBUTES, self._path, about, _ASK_S).only()


def queues() -> Iterator[tuple[str, str]]:
    """Give the name of each queue of this machine, and what its owner calls it; PrinterTrouble without a scheduler."""
    about: Given = {"requesting-user-name": _user(), "requested-attributes": ["printer-name", "printer-info"]}
    for printer in ask(Operation.CUPS_GET_PRINTERS, "/", about, _ASK_S).things:
        name = str(printer.get("printer-name", [""])[0])
        if _QUEUE.fullmatch(name):
            yield name, str(printer.get("printer-info", [""])[0]) or name


def _cause_of(state: Mapping[str, list[Value]], otherwise: Cause) -> Cause:
    """What the queue says is wrong; a reason may end in how bad it is, as in `media-empty-error`."""
    for reason in state.get("printer-state-reasons", []):
        name = re.sub("-(error|warning|report)$", "", str(reason))
        if name in _REASONS:
            return _REASONS[name]
    return otherwise


def _user() -> str:
    """Who prints; a machine without a name for its user is one, too."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "tokentill"
