"""X totals as a person reads them, and as a program does."""

from __future__ import annotations

import io
import json

from rich.console import Console
from rich.table import Table

from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.storage.totals import Doubt, Totals
from kiosk.ui.formats import money, note

_TERMS = ("accepted", "posted", "refunded", "held")


def as_document(found: Totals, whole: Totals) -> str:
    """JSON; amounts in minor units."""
    document = {
        "first": found.first,
        "last": found.last,
        "head": found.head,
        "lines": [
            {"section": section, "name": name, "currency": currency}
            | {"count": line.count, "minor": line.minor}
            for (section, name, currency), line in found.lines.items()
        ],
        "doubts": [
            {name: getattr(doubt, name) for name in Doubt.__slots__} for doubt in found.doubts
        ],
        "equation": _equations(found),
        "grand": _equations(whole),
        "balanced": found.balanced() and whole.balanced(),
    }
    return json.dumps(document, indent=1)


def _equations(totals: Totals) -> dict[str, dict[str, int]]:
    return {
        currency: dict(zip(_TERMS, totals.equation(currency), strict=True))
        for currency in totals.currencies()
    }


def as_tables(found: Totals, whole: Totals) -> str:
    """The lines, the equation, the notes in doubt by name, and the grand totals."""
    shown = Table("", "", box=None, pad_edge=False)
    shown.add_column("count", justify="right")
    shown.add_column("amount", justify="right")
    for (section, name, currency), line in found.lines.items():
        words = _name(section, name, currency)
        shown.add_row(section, words, str(line.count), money(Money(line.minor, currency), "en"))
    out = io.StringIO()
    console = Console(file=out, width=100)
    console.print(f"Audit rows {found.first} to {found.last}, head {found.head[:16]}")
    console.print(shown)
    for doubt in found.doubts:
        console.print(f"in doubt: {_doubt(doubt)}")
    for words, totals in (("this range", found), ("since ever", whole)):
        for currency in totals.currencies():
            console.print(f"{words}: {_sentence(totals, currency)}")
    return out.getvalue().rstrip()


def _name(section: str, name: str, currency: str) -> str:
    """An account with its name; a note as it is printed."""
    first, _, rest = name.partition(" ")
    if section == "account":
        title = Account(int(first)).name.lower().replace("_", " ")
        return f"{first} {title} {rest}".rstrip()
    return f"{note(int(rest), currency, 'en')} in {first}" if section == "note" else name


def _doubt(doubt: Doubt) -> str:
    whose = f"payment {doubt.payment_seq:06d}" if doubt.payment_seq else "no payment"
    much = "value unknown"
    if doubt.minor is not None:
        much = money(Money(doubt.minor, doubt.currency), "en")
    return f"note {doubt.n} of {whose}, {much}, box {doubt.box}"


def _sentence(totals: Totals, currency: str) -> str:
    accepted, *rest = (money(Money(minor, currency), "en") for minor in totals.equation(currency))
    posted, refunded, held = rest
    return f"{accepted} accepted = {posted} posted + {refunded} refunded + {held} held"
