"""Our secrets in what a provider says: each spelling of them goes, and nothing else does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.providers.redaction import REDACTED, SHORTEST, blot_out, without, without_cut_off

KEY = 'abc/DEF+ghi"JKL\\é😀012=='
ACCOUNT = "1234567890;044"
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc"])


@pytest.mark.parametrize(
    "spelled",
    [
        KEY,
        json.dumps(KEY)[1:-1],
        json.dumps(KEY).replace("/", "\\/")[1:-1],
        "".join(f"\\u{ord(letter):04X}" if ord(letter) < 0x10000 else "\\uD83D\\uDE00" for letter in KEY),
        json.dumps(json.dumps(KEY).replace("/", "\\/")[1:-1])[1:-1],
    ],
    ids=["plain", "escaped", "slashes", "codes", "within a text"],
)
def test_a_secret_goes_however_json_spells_it(spelled: str) -> None:
    assert without(f"key {spelled} expired", ("", KEY)) == f"key {REDACTED} expired"


@given(st.text(LETTERS, min_size=SHORTEST, max_size=30), st.booleans())
def test_no_json_text_hides_a_secret(secret: str, ascii_alone: bool) -> None:
    kept = without(json.dumps({"said": f"<{secret}>"}, ensure_ascii=ascii_alone), (secret,))

    assert secret not in kept
    assert json.dumps(secret)[1:-1] not in kept


def test_a_text_without_a_secret_is_kept_as_it_came() -> None:
    assert (
        without(r'{"date": "21\/11\/2026", "name": "Zo\u00eb"}', (KEY,))
        == r'{"date": "21\/11\/2026", "name": "Zo\u00eb"}'
    )


def test_half_a_surrogate_pair_beside_a_secret_can_be_written_down() -> None:
    assert without(r"\ud800 pass-w\u006frd", ("pass-word",)) == f"\ufffd {REDACTED}"


def test_a_number_goes_whole_where_a_part_of_it_is_a_secret_too() -> None:
    assert without(f"from {ACCOUNT}", ("1234567890", ACCOUNT)) == f"from {REDACTED}"


def test_the_texts_of_an_answer_lose_their_secrets_and_its_numbers_and_keys_stay() -> None:
    answer = {"said": [{"why": f"no {ACCOUNT}"}, [f"{ACCOUNT}!"]], ACCOUNT: 1234567890, "token": "12345678"}
    blot_out(answer, (ACCOUNT, "1234567890", "12345678", ""))

    assert answer == {"said": [{"why": f"no {REDACTED}"}, [f"{REDACTED}!"]], ACCOUNT: 1234567890, "token": "12345678"}


def test_an_answer_deeper_than_pythons_stack_is_searched_to_its_ground() -> None:
    ground: list[object] = [ACCOUNT]
    answer: dict[str, object] = {"": ground}
    for _ in range(100_000):
        answer = {"": answer}
    blot_out(answer, (ACCOUNT,))

    assert ground == [REDACTED]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ('{"key": "hunter2hunt', '{"key": "'),
        ('{"key": "hunt', '{"key": "'),
        ('{"key": "hun', '{"key": "hun'),
        ('{"token": "6643', '{"token": "6643'),
        ("", ""),
    ],
)
def test_the_beginning_of_a_secret_at_a_broken_end_is_taken_out(words: str, kept: str) -> None:
    assert without_cut_off(words, ("hunter2hunter2", "")) == kept
