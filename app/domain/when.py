"""Times as they are stored and shown to machines: UTC, ISO 8601, with a Z."""

from __future__ import annotations

from datetime import UTC, datetime

_MINUTE = len("2026-11-21T10:00")


def to_text(at: datetime) -> str:
    """``2026-11-21T10:00:00.123456Z``; always as long, so that text sorts as time does."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def to_minute(text: str) -> str:
    """``2026-11-21T10:00``: what `to_text` wrote, as far as a person reads it."""
    return text[:_MINUTE]


def from_text(text: str) -> datetime:
    """The instant that `to_text` wrote. Raises ValueError."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
