"""Addresses as they are typed, and a receipt as plain text."""

from __future__ import annotations

import pytest

from kiosk.domain.letters import LONGEST, Letter, TypeAddress, complete, typed, words_of
from kiosk.domain.receipts import Document, Heading, Pair, Qr, Rule, Text
from tests.services.test_proof import PAID


@pytest.mark.parametrize(
    "address",
    [
        "a@b.co",
        "maria.gonzalez-lopez_1984@mail.example.com",
        "7@7.example",
        "x--y@a-b.example",
    ],
)
def test_an_address_that_can_be_one_is_complete(address: str) -> None:
    """M-25: what people have."""
    assert complete(address)


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "a",
        "a@",
        "@b.co",
        "a@b",
        "a@b.",
        "a@.co",
        "a@b..co",
        ".a@b.co",
        "a.@b.co",
        "a..b@c.co",
        "a@b@c.co",
        "a@-b.co",
        "a@b-.co",
        "a@b.c",
        "a@b.c0",
        "A@b.co",
        "a b@c.co",
        "a@b.co\n",
        "a@b.co,c@d.co",
        f"{'a' * LONGEST}@b.co",
    ],
)
def test_what_cannot_be_an_address_is_not(wrong: str) -> None:
    """A message is never sent nowhere, or to two."""
    assert not complete(wrong)


def test_a_key_adds_what_stands_on_it_in_small_letters() -> None:
    """One key may stand for several characters."""
    assert typed("a@b", ".com") == "a@b.com"
    assert typed("a", "B") == "ab"


@pytest.mark.parametrize("key", ["", " ", "\n", "é", "<", ",", "\u202e", "a\r\nBcc: b@c.co"])
def test_what_no_key_has_is_not_taken(key: str) -> None:
    """Nothing that could end a line of a message."""
    assert typed("a", key) == "a"


def test_an_address_ends_where_the_screen_can_still_show_it() -> None:
    """One character more is not taken, and nothing is lost."""
    full = "a" * LONGEST
    assert typed(full[:-1], "a") == full
    assert typed(full, "a") == full
    assert typed(full[:-2], ".com") == full[:-2]


def test_the_text_of_a_receipt_says_what_its_paper_says() -> None:
    """M-26: block by block; marks around a value stay, for a reader that knows Arabic."""
    blocks = (
        Heading("مدفوع"),
        Pair("المجموع", "\u2066$42.10\u2069"),
        Rule(),
        Text("احتفظ بهذا الإيصال."),
        Qr("PAID/PBK2", "امسح الرمز."),
    )
    told = words_of(Document("ar", "إيصال", blocks))
    assert told == (
        "مدفوع\n\nالمجموع: \u2066$42.10\u2069\n\nاحتفظ بهذا الإيصال.\n\nامسح الرمز.\nPAID/PBK2\n\n"
    )


def test_no_representation_shows_an_address() -> None:
    """M-36: whatever ends up in a log or a report of a bug."""
    letter = Letter("k", "a@b.co", "s", "a@b.co", "en", 0, "f", b"a@b.co")
    assert "a@b.co" not in repr(letter)
    assert "a@b.co" not in repr(TypeAddress(PAID, "a@b.co"))
