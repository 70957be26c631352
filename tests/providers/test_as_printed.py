"""An answer as an object: what is JSON, what the documents print in its place, and what is neither."""

import pytest

from app.providers.as_printed import read_object


@pytest.mark.parametrize(
    "written",
    [
        '{"status": "Successful", "status": "Failed"}',
        '{"data": {"token": "1111"}, "data": null}',
        '{"data": {"code": 0, "code": false}}',
        '{"code": 1, "code": true}',
        '{"amount": 5, "amount": 5.0}',
        '{"code": 00, "code": 600}',
        "{“code”: “00”, “code”: “600”}",
        '{"levels": [{"a": {"b": 1}, "a": {"b": 2}}]}',
    ],
)
def test_two_values_of_one_key_cannot_be_read(written: str) -> None:
    assert read_object(written.encode()) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('{"field_key": "field_value", "field_key": "field_value"}', {"field_key": "field_value"}),
        ('{"code": 00, "code": 00}', {"code": "00"}),
        ('{"data": {"a": [1]}, "data": {"a": [1]}}', {"data": {"a": [1]}}),
        ('{"token": "1111", "Token": "2222"}', {"token": "1111", "Token": "2222"}),
    ],
)
def test_one_value_that_stands_twice_is_that_value(written: str, read: object) -> None:
    assert read_object(written.encode()) == read
