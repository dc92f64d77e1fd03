"""Names and addresses as a stranger may see them."""

from __future__ import annotations


def masked_words(text: str) -> str:
    """First letters only: "J*** S****". A word of one character is an asterisk: it has no rest."""
    return " ".join(word[0] + "*" * (len(word) - 1) if word[1:] else "*" for word in text.split())
