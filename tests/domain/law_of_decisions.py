"""What people decide about a sale, and the states in which they can: a part of the law written a second time."""

DECISIONS: dict[str, dict[str, str]] = {
    "send again": {
        "held, proved": "queued",
    },
    "cancelled": {
        "queued": "cancelled (owed)",
        "queued, stopped": "cancelled (owed)",
        "queued, found": "cancelled (owed)",
        "queued again": "cancelled (owed)",
        "held, proved": "cancelled (owed)",
        "held, proved again": "cancelled (owed)",
    },
    "given back": {
        "refused": "refused (given back)",
        "cancelled": "cancelled (given back)",
    },
    "resolved as sold": {
        "held, proved": "complete",
        "held, proved again": "complete",
        "held, mismatched": "complete",
        "held, old": "complete",
        "conflict": "complete",
    },
    "resolved as not sold": {
        "held, proved": "cancelled (owed)",
        "held, proved again": "cancelled (owed)",
        "held, mismatched": "cancelled (owed)",
        "held, old": "cancelled (owed)",
        "conflict": "cancelled (owed)",
    },
    "went away": {
        "queued": "queued",
        "queued, found": "queued",
        "queued, stopped": "queued",
        "queued again": "queued",
        "sending": "sending",
        "sending again": "sending",
        "waiting": "waiting",
        "sending a code": "sending",
        "waiting, a code lost": "waiting",
        "sending a second code": "sending",
        "unknown": "unknown",
        "unknown again": "unknown",
        "unknown, copied": "unknown",
        "held, proved": "held+proof",
        "held, proved again": "held+proof",
        "held, mismatched": "held",
        "held, old": "held",
    },
    "handed over": {
        "complete": "complete",
    },
}
