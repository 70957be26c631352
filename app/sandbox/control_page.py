"""The control's page: what a person at a browser needs to know of the sandbox, in one plain HTML document."""

from collections.abc import Iterable
from html import escape

from app.sandbox.faults import Faults
from app.sandbox.ledger import Ledger, amount_text
from app.sandbox.provider import Provider

_STYLE = """
body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
th, td { border: 1px solid #999; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
code { font-family: monospace; }
"""


def page(origin: str, providers: list[Provider], faults: Faults) -> str:
    """The whole page. `origin` is where the server was reached, like http://127.0.0.1:8600."""
    parts = [
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Tokentill sandbox</title>",
        f"<style>{_STYLE}</style></head><body><h1>Tokentill sandbox</h1>",
        "<p>Nothing here is real: no electricity, no money. Reload to see what changed.</p>",
        "<h2>Faults that are switched on</h2>",
        _table(
            ("provider", "call", "fault", "times left", "seconds", "carried out"),
            ([str(value) for value in fault.written_out().values()] for fault in faults.switched_on),
        ),
        "<p>Switch one on: <code>",
        _shown(
            f'curl -d \'{{"provider": "pawacard", "call": "vend", "fault": "drop_after"}}\' {origin}/control/faults'
        ),
        "</code></p>",
    ]
    for provider in providers:
        parts += _provider(origin, provider)
    return "".join([*parts, "</body></html>\n"])


def _provider(origin: str, provider: Provider) -> list[str]:
    parts = [
        f"<h2>{_shown(provider.name)} at <code>{_shown(origin + provider.root)}</code></h2>",
        f"<p>{_shown(provider.credentials)}.</p>",
        f"<p>Calls: {_shown(', '.join(provider.calls))}.</p>",
        "<h3>Settings</h3>",
        _table(("setting", "value"), ((name, str(value)) for name, value in provider.written_out().items())),
    ]
    for table in provider.tables():
        parts += [f"<h3>{_shown(table.title)}</h3>", _table(table.heads, table.rows), f"<p>{_shown(table.note)}</p>"]
    return [*parts, "<h3>Ledger</h3>", _ledger(provider.ledger)]


def _ledger(ledger: Ledger) -> str:
    vends = sorted([*ledger.vends, *ledger.pending, *ledger.failed], key=lambda vend: vend.transaction_id)
    own_float = "" if ledger.balance_cents is None else f"<p>Float: {amount_text(ledger.balance_cents)}</p>"
    return own_float + _table(
        ("reference", "for", "meter or account", "amount", "state", "token", "receipt", "requests", "asks"),
        (
            (
                vend.reference,
                vend.service,
                vend.number,
                f"{vend.currency} {amount_text(vend.amount_cents)}",
                vend.state,
                vend.token or "",
                vend.receipt_number or "",
                str(ledger.attempts[vend.reference]),
                str(ledger.asks[vend.reference]),
            )
            for vend in vends
        ),
    )


def _table(heads: tuple[str, ...], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{_shown(text)}</th>" for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{_shown(text)}</td>" for text in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body or f'<tr><td colspan={len(heads)}>none</td></tr>'}</table>"


def _shown(text: str) -> str:
    """Text as text: markup escaped, and what a browser would not draw (a meter's ESC bytes) spelled out."""
    return escape("".join(char if char.isprintable() else ascii(char)[1:-1] for char in text))
