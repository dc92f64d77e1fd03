"""What a scanned record says about a bill. Nothing in it is a command, and no address is opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.events import CodeRefused, CodeScanned
from kiosk.domain.money import Money

if TYPE_CHECKING:
    from biip.gs1_element_strings import GS1ElementString

_GS = "\x1d"
# ISO/IEC 15424. GS1 carriers, and the plain ones a bill may bear. EAN and UPC (]E) are products.
_AIM = re.compile(r"\]([A-Za-z])([0-9A-Za-z])")
_GS1_AIMS = frozenset({"C1", "Q3", "d2", "e0"})
_PLAIN_AIM = re.compile(r"A[0-7]|C0|I[01]|Q1|d1|L[0-2]")
# A slip from a scanner that sends no AIM ids.
_BARE_SLIP = re.compile(r"415[0-9]{13}8020|8020.{1,25}\x1d415[0-9]{13}")
_MULTI_LINE = re.compile(rb"(?:\][A-Za-z][0-9A-Za-z])?(?:BCD|SPC)(?:\n|\Z)")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|www\.", re.IGNORECASE)
_BOLETO_LENGTHS = frozenset({44, 47, 48})
# ISO 4217 numeric codes of the currencies a kiosk can have.
_NUMERIC = {"USD": "840", "CAD": "124", "EUR": "978", "GBP": "826", "MXN": "484"}

UNREADABLE = CodeRefused("unreadable")
FOREIGN = CodeRefused("foreign")
INCOMPLETE = CodeRefused("incomplete")
CURRENCY = CodeRefused("currency")


def read(record: bytes, currency: str) -> CodeScanned | CodeRefused:
    """The bill a record names, or why it names none. `currency` is the kiosk's, ISO 4217."""
    if _MULTI_LINE.match(record):
        return FOREIGN
    if any(byte > 0x7E or (byte < 0x20 and byte != 0x1D) for byte in record):
        return UNREADABLE
    text = record.decode("ascii")
    aim = _AIM.match(text)
    kind = aim[1] + aim[2] if aim else ""
    text = text[aim.end() :] if aim else text
    if kind in _GS1_AIMS or (not kind and _BARE_SLIP.match(text.lstrip(_GS))):
        return _slip(text, currency)
    if kind and not _PLAIN_AIM.fullmatch(kind):
        return FOREIGN
    return _plain(text.strip())


def _plain(text: str) -> CodeScanned | CodeRefused:
    if _GS in text or not text:
        return UNREADABLE
    if _ADDRESS.match(text):
        return FOREIGN
    if text.isdigit() and len(text) in _BOLETO_LENGTHS:
        return FOREIGN
    return CodeScanned(text)


def _slip(text: str, currency: str) -> CodeScanned | CodeRefused:
    """A GS1 payment slip: (415) payee and (8020) reference, both once; at most one amount."""
    from biip import ParseError  # noqa: PLC0415 - a tenth of the start, for the first slip

    try:
        elements, torn = _elements(text)
    except ParseError:
        # What the swallowing of a following element usually ends in.
        return INCOMPLETE if text.lstrip(_GS).startswith(("415", "8020")) else FOREIGN
    payees, references = _of(elements, "415"), _of(elements, "8020")
    if not payees and not references:
        return FOREIGN
    if torn or not payees or not references:
        return INCOMPLETE
    amounts, dues = _of(elements, "390", "391"), _of(elements, "12")
    if max(len(payees), len(references)) > 1 or max(len(amounts), len(dues)) > 1:
        return UNREADABLE
    if any(e.gln_error or e.gtin_error or e.sscc_error for e in elements):
        return UNREADABLE
    amount = _amount(amounts[0], currency) if amounts else None
    if isinstance(amount, CodeRefused):
        return amount
    return CodeScanned(
        reference=references[0].value,
        gln=payees[0].value,
        amount=amount,
        due=_date(dues[0]) if dues else None,
    )


def _elements(text: str) -> tuple[list[GS1ElementString], bool]:
    """The elements, and whether one that needs a separator after it has none: biip goes on after
    such an element's longest form as if the separator had been there."""
    from biip.gs1_messages import GS1Message  # noqa: PLC0415 - as above

    found: list[GS1ElementString] = []
    torn = False
    for part in filter(None, text.split(_GS)):
        elements = GS1Message.parse(part).element_strings
        torn = torn or any(e.ai.separator_required for e in elements[:-1])
        found += elements
    return found, torn


def _of(elements: Sequence[GS1ElementString], *prefixes: str) -> list[GS1ElementString]:
    return [e for e in elements if e.ai.ai.startswith(prefixes)]


def _amount(element: GS1ElementString, currency: str) -> Money | CodeRefused:
    """From the digits: biip's decimal is wrong where there are more decimals than digits."""
    if element.ai.ai.startswith("391") and element.pattern_groups[0] != _NUMERIC.get(currency):
        return CURRENCY
    digits, decimals = element.pattern_groups[-1], int(element.ai.ai[3])
    minor, rest = divmod(int(digits) * 100, 10**decimals)
    return Money(minor, currency) if not rest else UNREADABLE


def _date(element: GS1ElementString) -> date | None:
    """In this century: biip takes it from the wall clock, and a bill is not due in the last one."""
    due = element.date
    return due.replace(year=2000 + due.year % 100) if due else None
