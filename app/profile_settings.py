"""The settings of one provider's profile, as its adapter declares them: read from a table, checked, completed."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.said import or_words, said, to_say
from app.domain.trouble import BadInput
from app.providers.base import Field


@dataclass(frozen=True, slots=True)
class Wrong:
    """A setting that cannot be used: its name, and what is told of it after the name."""

    field: str
    what: str


def options_of(table: Mapping[str, Any], common: Collection[str]) -> dict[str, Any]:
    """A profile's table with all but the common settings moved to `options`; a table in it becomes `table.key`."""
    moved = {name: value for name, value in table.items() if name in common}
    options: dict[str, str] = {}
    for name, value in table.items():
        if name not in common:
            inner = value.items() if isinstance(value, dict) else ()
            options |= {f"{name}.{key}": text_of(one) for key, one in inner}
            if not isinstance(value, dict):
                options[name] = text_of(value)
    return {**moved, "options": options}


def check_options(fields: Sequence[Field], given: Mapping[str, str], profile: str) -> Wrong | None:
    """The first setting that is unknown, secret, missing or none of its choices; None where all is well."""
    declared = {field.name: field for field in fields}
    for name, value in given.items():
        if name not in declared:
            if value or name not in ("base_url", "username"):
                return Wrong(name, _not_known(name, list(declared)))
        elif declared[name].secret:
            keep = f"tokentill secret set {profile} {name}"
            return Wrong(
                name,
                said("is a secret and does not belong in this file. Take it out, and set it with: {keep}", keep=keep),
            )
    for field in fields:
        value = given.get(field.name, "")
        if field.required and not field.secret and not (value or field.default):
            return Wrong(field.name, _missing(field))
        if value and field.choices and _spelled(field, value) not in field.choices:
            return Wrong(
                field.name,
                said("must be {expected}, not {value}", expected=meant(value, field.choices), value=repr(value)),
            )
    return None


def check_secret(fields: Sequence[Field], name: str) -> None:
    """Raise BadInput, suggesting a near one, unless this kind of provider has a secret of this name."""
    secrets = [field.name for field in fields if field.secret]
    if name not in secrets:
        raise BadInput(
            said(
                "This kind of provider has no secret {name}. Did you mean {known}?",
                name=repr(name),
                known=meant(name, secrets),
            )
        )


def address_of(fields: Sequence[Field], base_url: str) -> str:
    """The address a profile is reached at: its own, or the one that its adapter declares."""
    return base_url or next((field.default for field in fields if field.name == "base_url"), "")


def completed(options: Sequence[Field], given: Mapping[str, str]) -> dict[str, str]:
    """A kind's options, each one there, with its default where nothing was given, choices in the adapter's spelling."""
    return {option.name: _spelled(option, given.get(option.name) or option.default) for option in options}


def meant(text: str, choices: Sequence[str]) -> str:
    """The choices as words; of many, the ones that are nearest to what was written."""
    near = difflib.get_close_matches(text.casefold(), [one.casefold() for one in choices], n=3, cutoff=0.4)
    named = [one for one in choices if one.casefold() in near] if len(choices) > 4 and near else list(choices)
    listed = [f'"{one}"' for one in named]
    return or_words([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def _spelled(field: Field, value: str) -> str:
    """A choice as the adapter writes it, whatever its case in the file; anything else as it is."""
    return next((choice for choice in field.choices if choice.casefold() == value.casefold()), value)


def _not_known(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    perhaps = to_say("is not a setting this kind of provider knows; did you mean {name}?")
    return said(perhaps if near else "is not a setting this kind of provider knows", name="".join(near))


def _missing(field: Field) -> str:
    one_of = to_say("is missing: {label}, one of {choices}")
    missing = one_of if field.choices else to_say("is missing: {label}")
    return said(missing, label=said(field.label), choices=", ".join(field.choices))


def text_of(value: object) -> str:
    """A setting as text, however the file writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
