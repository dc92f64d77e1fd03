"""Receipts by e-mail: addresses, letters, and what the mail server says of one (MISSION row 25)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, assert_never

from kiosk.domain.lines import bare
from kiosk.domain.payments import PaymentRecord
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text

#: RFC 5321 allows 254; a line that can be read back on a screen has room for so many.
LONGEST: Final = 64
_KEYS: Final = re.compile(r"[a-z0-9@.\-_]+")
_ATOM: Final = r"[a-z0-9_\-]+"
_LABEL: Final = r"[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?"
_ADDRESS: Final = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+[a-z]{{2,}}")


class Mail(StrEnum):
    """Where a receipt by e-mail is. WANTED: on its way. LATER: the server could not take it, and is
    asked again."""

    NONE = "none"
    WANTED = "wanted"
    SENT = "sent"
    LATER = "later"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TypeAddress:
    """C12: where the receipt goes. `asking` reads it back; `wrong`: it is no address yet."""

    payment: PaymentRecord
    entry: str = field(default="", repr=False)
    asking: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One message, the same bytes each time it is sent. `key` makes repeats recognisable; `sent_ms`
    is the time it bears, UTC milliseconds."""

    key: str
    to: str = field(repr=False)
    subject: str
    text: str = field(repr=False)
    language: str
    sent_ms: int
    file: str
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class MailSent:
    """The server has it. `reply`: its code, for staff."""

    reply: str = ""


@dataclass(frozen=True, slots=True)
class MailRefused:
    """The server will never take it to this address."""

    reply: str


@dataclass(frozen=True, slots=True)
class MailUnknown:
    """No answer, or not now: it may have it or not."""

    reason: str


MailAnswer = MailSent | MailRefused | MailUnknown


def typed(entry: str, keys: str) -> str:
    """The entry after one key, which may stand for several characters, or as it was."""
    longer = entry + keys.lower()
    return longer if _KEYS.fullmatch(longer) and len(longer) <= LONGEST else entry


def complete(entry: str) -> bool:
    """It has the form of an address (RFC 5321, 4.1.2, without quotes)."""
    return len(entry) <= LONGEST and bool(_ADDRESS.fullmatch(entry))


def words_of(document: Document) -> str:
    """The document as plain text, block by block: what paper and PDF say."""
    return "\n".join(line for block in document.blocks for line in _lines(block)) + "\n"


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Heading(text):
            return (bare(text), "")
        case Text(text):
            return (text,)
        case Pair(label, value):
            return (f"{label}: {value}",)
        case Rule():
            return ("",)
        case Qr(data, caption):
            return ("", caption, data, "")
        case _:
            assert_never(block)
