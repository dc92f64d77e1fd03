"""The judge of kiosks that are killed: MONEY.md 10.1, I1 to I7 and I9 to I12, by what the bench and
the billers have, once everything has settled."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.domain.ledger import Account
from kiosk.storage.verify import verify

#: What the code on a slip says: outcome, amount, confirmation.
CODE = re.compile(r"\[QR ([A-Z ]+) ([\d.]+) [A-Z]{3}/[^\]]*/(\w{3}-\w{3})/[^/]+/PBK2/")


def rows(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute(statement).fetchall()


def judge(folder: Path, card: str) -> None:
    """Raises AssertionError."""
    journal = folder / "state" / "journal.sqlite"
    world = json.loads((folder / "bench" / "world.json").read_text())
    truth = world["acceptor"]
    box = Counter(truth["box"])
    notes = rows(journal, "SELECT state, value FROM note")
    stacked = Counter(minor for state, minor in notes if state == "stacked")
    doubt = Counter(minor for state, minor in notes if state == "in_doubt")
    assert not stacked - box, "credited, but not in the box"
    assert not box - stacked - doubt, "in the box, but neither credited nor in doubt"
    assert not [note for note in notes if note[0] == "intent"]
    assert Counter(truth["inserted"]) == box + Counter(truth["returned"])
    legs = dict(rows(journal, "SELECT account, sum(minor) FROM leg GROUP BY account"))
    assert sum(legs.values()) == 0
    assert legs.get(Account.HELD, 0) == 0
    assert legs.get(Account.CASH_BOX, 0) == sum(stacked.elements())
    cards(journal, card, world)
    states = rows(journal, "SELECT state, outcome FROM payment")
    assert all(state in {"posted", "credited", "not_taken"} and told for state, told in states)
    assert verify(journal).ok
    posted(folder, journal)
    papers(journal, world)


def cards(journal: Path, card: str, world: dict[str, Any]) -> None:
    """I6, I7: the journal's charges are the acquirer's, each once."""
    taken = rows(
        journal,
        "SELECT reference, captured FROM card JOIN tender ON id = tender_id "
        "WHERE state = 'captured' ORDER BY 1",
    )
    bookings = world["terminal"]["bookings"] if card == "zvt" else ()
    book = [
        (f"{row['trace']:06d}/{row['receipt']:04d}", row["amount"])
        for row in bookings
        if row["kind"] == "sale" and row["state"] == "approved"
    ]
    if card == "stripe":
        intents = world["stripe"]["intents"].values()
        assert all(one["authorised"] == one["captured"] + one["voided"] for one in intents)
        book = [(one["id"], one["captured"]) for one in intents if one["captured"]]
    assert taken == sorted(book), "charged, but not booked, or the other way round"
    ends = rows(journal, "SELECT DISTINCT state FROM tender WHERE kind = 'card'")
    assert {state for (state,) in ends} <= {"captured", "voided", "declined"}, "an INTENT is left"
    legs = dict(rows(journal, "SELECT account, sum(minor) FROM leg GROUP BY account"))
    assert legs.get(Account.CARD_RECEIVABLE, 0) == sum(minor for _, minor in book)
    assert (len(book) > 0) == (card != "none")


def posted(folder: Path, journal: Path) -> None:
    """Each payment reached its biller once, with the journal's amount."""
    for biller in ("cityworks", "brightnet"):
        ours = rows(
            journal,
            "SELECT id, posted_amount FROM payment "
            f"WHERE state = 'posted' AND biller_id = '{biller}' ORDER BY id",
        )
        theirs = rows(
            folder / "state" / "billers" / f"{biller}.sqlite",
            'SELECT "key", amount FROM payment ORDER BY "key"',
        )
        assert ours == theirs


def papers(journal: Path, world: dict[str, Any]) -> None:
    """I12: every slip that came out is true, and whose money is inside has one."""
    found = {
        code: (outcome, posted, held)
        for code, outcome, posted, held in rows(
            journal, "SELECT confirmation, outcome, posted_amount + posted_fee, held FROM payment"
        )
    }
    printed = [CODE.findall(receipt["text"]) for receipt in world["printer"]["receipts"]]
    for told_as, amount, number in (slip for slips in printed for slip in slips):
        outcome, minor = told_as.lower().replace(" ", "_"), amount.replace(".", "")
        now, posted, held = found[number.replace("-", "")]
        assert outcome in ("pending", now), f"printed {outcome}, and it is {now}"
        assert int(minor) in ((posted,) if outcome == "paid" else (0, posted, held))
        assert outcome != "not_taken" or not held
    told = {number.replace("-", "") for slips in printed for _, _, number in slips}
    silent = {code for code, (_, _, held) in found.items() if held} - told
    assert not silent, "money inside, and no slip says so"
