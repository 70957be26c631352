"""The names of secrets in the environment."""

from app.domain.secret import variable


def test_a_secrets_variable_is_in_capitals_without_dashes() -> None:
    assert variable("kplc-two", "api_key") == "TOKENTILL_SECRET_KPLC_TWO_API_KEY"
