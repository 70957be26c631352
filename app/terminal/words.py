"""What the terminal prints, and how a command ends: its exit status, and bad luck told in words."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

import click

from app.domain.said import to_say

if TYPE_CHECKING:
    from app.domain.sale import Sale
    from app.services.till import Till

DONE, TROUBLE, BAD_INPUT, KEPT, REFUSED = 0, 1, 2, 10, 20
"""The exit statuses: a contract."""

FAULT = to_say("This is a fault in Tokentill, not in what you did. What was saved is safe; the till's log says more.")

ENDS = {"complete": DONE, "refused": REFUSED, "cancelled": REFUSED}
"""By state; every other state is kept and not finished."""


@asynccontextmanager
async def opened(open_till: Callable[[], Till]) -> AsyncIterator[Till]:
    """A till for one command: recovered first, closed whatever happens."""
    till = open_till()
    try:
        await till.soundness.begin()
        till.recover()
        yield till
    finally:
        await till.close()


def finished(work: Coroutine[Any, Any, int]) -> int:
    """Run to the end and return the exit status; bad luck is told in words, a bug is logged whole."""
    with told():
        import asyncio

        return asyncio.run(work)


@contextmanager
def told() -> Iterator[None]:
    """Tell bad luck in words and end with its status; a bug is logged whole and told as one."""
    from app.domain.trouble import BadInput, SameMeter, Trouble

    try:
        yield
    except (BadInput, SameMeter) as trouble:
        click.echo(str(trouble), err=True)
        sys.exit(BAD_INPUT)
    except Trouble as trouble:
        click.echo(str(trouble), err=True)
        sys.exit(TROUBLE)
    except (KeyboardInterrupt, click.ClickException, click.exceptions.Exit):
        raise
    except BrokenPipeError:  # whoever read what is printed has seen enough of it; what is left is written nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(TROUBLE)
    except Exception:
        import logging

        logging.getLogger(__name__).exception("a command failed")
        click.echo(FAULT, err=True)
        sys.exit(TROUBLE)


def known_sale(till: Till, reference: str) -> Sale:
    """The sale of this reference. Raises BadInput where this till has none."""
    from app.domain.trouble import BadInput

    sale = till.file.sales.load(reference)
    if sale is None:
        raise BadInput(f"There is no sale {reference} in this till.")
    return sale


def show_all(found: Iterable[Sale | None], till: Till, as_json: bool) -> int:
    """Print sales, a line each or one JSON array."""
    from app.services.sale_json import sale_object

    shown = [sale for sale in found if sale is not None]
    if as_json:
        click.echo(json.dumps([sale_object(sale, till) for sale in shown], ensure_ascii=False))
    elif not shown:
        click.echo("There is none.")
    else:
        for sale in shown:
            amount = f"{sale.order.amount.currency} {sale.order.amount}"
            row = f"{sale.reference}  {sale.state:<9}  {sale.order.meter}  {amount:>14}  {_whose(sale, till)}"
            click.echo(row.rstrip())
    return DONE


def show_sale(sale: Sale, till: Till, as_json: bool) -> None:
    """Print one sale, in words or as the JSON object."""
    from app.services.sale_json import sale_object

    click.echo(json.dumps(sale_object(sale, till), ensure_ascii=False) if as_json else in_words(sale, till))


def in_words(sale: Sale, till: Till) -> str:
    """One sale as a person reads it: whose, what happened, the token, the paper."""
    from app.domain.meter import grouped
    from app.services.printer_words import trouble_of
    from app.services.wording import about

    words = about(till, sale)
    job = till.papers.newest(sale.reference)
    lines = [f"Sale {sale.reference} to {_whose(sale, till) or 'meter ' + grouped(sale.order.meter)}", str(words)]
    several = len(sale.tokens) > 1
    lines += [
        f"{f'Step {step}, token' if several else 'Token'} {grouped(token)}"
        for step, token in enumerate(sale.tokens, start=1)
    ]
    if job is not None:
        lines.append(trouble_of(job) or f"Receipt: {job.state}.")
    if words.provider_says:
        lines.append(f"{till.book.company(sale.order)} says: {words.provider_says}")
    return "\n".join(lines)


def _whose(sale: Sale, till: Till) -> str:
    """The customer's name in one line, "" where nobody has said it."""
    from app.services.whom import customer_of

    return plain_text(" ".join(customer_of(sale, till.file).split()))


def show_provider_says(company: str, said: str, *, err: bool) -> None:
    """Print a stranger's words as theirs, on standard error where ours before them are."""
    if said:
        click.echo(f"{company} says: {said}", err=err)


def plain_text(words: str) -> str:
    """A stranger's words of several lines as text: nothing in them commands the terminal."""
    return "\n".join(
        "".join(letter if letter.isprintable() or letter == "\t" else " " for letter in line)
        for line in words.splitlines()
    )
