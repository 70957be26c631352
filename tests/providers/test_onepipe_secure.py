"""What OnePipe wants encrypted and signed, against vectors that two libraries and OpenSSL agree on."""

import pytest

from app.providers.onepipe_secure import secure, signature

SECRET = "OnePipeSecret"


@pytest.mark.parametrize(
    ("clear", "encoding", "encrypted"),
    [
        ("0123456789;044", "utf-8", "x3UcqdlhHRDREHO789R9OQ=="),
        ("0123456789;044", "utf-16-le", "ANVirwFaVfWzzEoDH2s8nUmCaRgGdYFiQp6qB0mzGsg="),
        ("5399831111111111;123;1225;1234", "utf-8", "FpPBmJy34nFtQ/7DlzrHpmokpE7lBmMq/DKoVnBb7Qs="),
        (
            "5399831111111111;123;1225;1234",
            "utf-16-le",
            "oSiixQohDIf9cnlGMocqIAMzAlDglElYsWZTDiyK0H+ZYzYqqHrbYQ+qO6fdRTGBo6IhPMTLDV02wwy96R+mwQ==",
        ),
        ("12345678", "utf-8", "BP5iqKxaNgj/0lLTi/Lm/w=="),
        ("12345678", "utf-16-le", "6UCXXDu3/Q0tLF1oKlgVw2vqyJ44kt5K"),
    ],
)
def test_the_vectors_come_out(clear: str, encoding: str, encrypted: str) -> None:
    assert secure(clear, SECRET, encoding) == encrypted


def test_the_signature_is_of_reference_and_secret() -> None:
    assert signature("REQ-0001", SECRET) == "b5a8f06fe95d91eb89f5a837551785fd"
