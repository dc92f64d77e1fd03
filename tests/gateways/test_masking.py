"""Names and addresses as a stranger may see them."""

import pytest

from kiosk.gateways.masking import masked_words


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Jane Smith", "J*** S****"),
        ("123 Main Street", "1** M*** S*****"),
        ("  Anne-Marie   O'Brien ", "A********* O******"),
        ("7 Elm St Apt B", "* E** S* A** *"),
        ("", ""),
    ],
)
def test_first_letters_are_all_that_shows(text: str, masked: str) -> None:
    """M-05: a word of one character would be its own first letter, so it is hidden whole."""
    assert masked_words(text) == masked
