"""Papers to be printed: one row a print, written with the sale, ended once, never printed again by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlite_utils import Database

from app.domain.when import from_text, to_text
from app.store.database import immediate
from app.store.journal import Journal


class Paper(StrEnum):
    """What is printed of a sale."""

    RECEIPT = "receipt"
    SLIP = "slip"
    MONEY_BACK = "money back"


class JobState(StrEnum):
    """Where a print job stands; the last four are ends."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    SENT = "sent"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"


PAPER_MATTERS = timedelta(days=1)
"""How long after a sale its paper is likely to be the one that a customer at the counter has come for."""

CUT_OFF = "the till stopped while it was printing"
"""What a job ends with that the till's own end broke off."""

_LATEST = 500
"""Jobs among which one that did not come out lately surely is."""
_NOT_SEEN = (
    # A printer that never says anything leaves every paper unconfirmed, without a cause: that is no trouble.
    "paper = 'receipt' and (state = 'failed' or state = 'unconfirmed' and cause <> '')"
    " and not exists (select 1 from print_job as newer where newer.reference = job.reference"
    " and newer.paper = 'receipt' and newer.id > job.id)"
    " and (cause = :cut_off or not exists (select 1 from print_job as came where came.reference = job.reference"
    " and came.paper = 'receipt' and (came.state in ('printed', 'sent') or came.state = 'unconfirmed'"
    " and came.cause = '')))"
)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One print of one paper. `copy` is 0 for the original, n for COPY n; `stood_in`: the second printer printed it."""

    id: int
    reference: str
    paper: Paper
    copy: int
    state: JobState
    cause: str
    made_at: datetime
    stood_in: bool = False


class PrintJobs:
    """The print jobs of one till."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def add(
        self,
        reference: str,
        paper: Paper,
        at: datetime,
        *,
        reason: str = "",
        may_exist: bool = False,
        person: int | None = None,
    ) -> PrintJob:
        """A new job. The first that comes out is the original, also after a failed one; later ones are copies.

        `person` is the number of whoever asked for it, None where the sale did. `may_exist`: another file than this one
        may have printed the original.
        """
        with immediate(self._db):
            (came_out,) = self._db.execute(
                "select coalesce(max(copy) + 1, ?) from print_job where reference = ? and paper = ?"
                " and state <> 'failed'",
                [int(may_exist), reference, paper],
            ).fetchone()
            number = self._db.execute(
                "insert into print_job (reference, paper, copy, state, made_at) values (?, ?, ?, 'queued', ?)",
                [reference, paper, came_out, to_text(at)],
            ).lastrowid
            if number is None:
                raise RuntimeError("SQLite gave the print job no number")
            body = {"job": number, "paper": str(paper), "copy": came_out, "reason": reason}
            self._journal.append(at, "print asked", reference, body, person=person)
        return self.load(number)

    def load(self, job: int) -> PrintJob:
        """The job with this number. Raises LookupError."""
        row = self._db.execute(
            "select id, reference, paper, copy, state, cause, made_at, stood_in from print_job where id = ?", [job]
        ).fetchone()
        if row is None:
            raise LookupError(f"there is no print job {job}")
        paper, state, made_at = Paper(row[2]), JobState(row[4]), from_text(row[6])
        return PrintJob(row[0], row[1], paper, row[3], state, row[5], made_at, bool(row[7]))

    def newest(self, reference: str, paper: Paper) -> PrintJob | None:
        """The newest job of this paper, or None if there was none."""
        row = self._db.execute(
            "select id from print_job where reference = ? and paper = ? order by id desc limit 1", [reference, paper]
        ).fetchone()
        return self.load(row[0]) if row else None

    def waiting(self) -> list[int]:
        """The jobs that have not been begun, the oldest first."""
        return [row[0] for row in self._db.execute("select id from print_job where state = 'queued' order by id")]

    def begin(self, job: int) -> bool:
        """Committed before a byte goes to the printer. False where somebody else has begun it."""
        with immediate(self._db):
            begun = self._db.execute("update print_job set state = 'sending' where id = ? and state = 'queued'", [job])
            return begun.rowcount == 1

    def end(self, job: int, state: JobState, cause: str, at: datetime, *, stood_in: bool = False) -> None:
        """What became of the job."""
        with immediate(self._db):
            self._db.execute(
                "update print_job set state = ?, cause = ?, ended_at = ?, stood_in = ? where id = ?",
                [state, cause, to_text(at), stood_in, job],
            )
            ended = self.load(job)
            body = {"job": job, "paper": str(ended.paper), "copy": ended.copy, "state": str(state), "cause": cause}
            if stood_in:
                body["printer"] = "stand-in"
            self._journal.append(at, "print ended", ended.reference, body)

    def end_cut_off(self, at: datetime) -> list[str]:
        """Jobs that the last run left in the middle: a person must say whether the paper came out."""
        rows = self._db.execute("select id, reference from print_job where state = 'sending'").fetchall()
        for job, _reference in rows:
            self.end(job, JobState.UNCONFIRMED, CUT_OFF, at)
        return [reference for _job, reference in rows]

    def end_waiting(self, at: datetime) -> None:
        """Jobs of a file that another one went on from: they may have come out there."""
        for job in self.waiting():
            self.end(job, JobState.UNCONFIRMED, CUT_OFF, at)

    def not_seen(self, reference: str) -> bool:
        """Whether the newest receipt of this sale failed, or ended in trouble, and none before it came out; so does
        any that was cut off.
        """
        values = {"reference": reference, "cut_off": CUT_OFF}
        sql = f"select 1 from print_job as job where reference = :reference and {_NOT_SEEN}"  # noqa: S608 - our own words
        return self._db.execute(sql, values).fetchone() is not None

    def not_seen_since(self, since: datetime) -> list[str]:
        """The sales of which that is so since then, the oldest first."""
        latest = "with latest as (select * from print_job order by id desc limit :latest)"
        rows = self._db.execute(
            f"{latest} select reference from latest as job where ended_at >= :since and {_NOT_SEEN} order by id",  # noqa: S608 - our own words
            {"latest": _LATEST, "since": to_text(since), "cut_off": CUT_OFF},
        )
        return [row[0] for row in rows]
