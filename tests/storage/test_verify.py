"""Tampering with any table is found, and the row is named."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.storage.verify import Verdict, _at_one_commit, verify, verify_tail

Till = Any

#: What an attacker with the file and no key does, and the row that must be named.
TAMPERING = {
    "amount raised": ("UPDATE payment SET amount = 9000", "payment p1 is not as audit 8"),
    "number exchanged": ("UPDATE payment SET number = '1:AAAA'", "payment p1 is not as audit 8"),
    "payment deleted": ("DELETE FROM payment", "payment p1 is not as audit 8 left it"),
    "older state": (
        """UPDATE payment SET state = 'closing', posted_amount = 0, posted_fee = 0, outcome = '',
        approval_ref = '', recovery_code = '', language = 'en', closed_ms = 0,
        rev = 3, audit = 5""",
        "payment p1 is not as audit 8 left it",
    ),
    "payment added": (
        """INSERT INTO payment SELECT 'p2', 2, visit_id, 2, biller_id, number, number_index, last4,
        former_last4, currency, amount, fee, amount_due, as_of_ms, 0, 0, 0, 0, state, outcome,
        close_reason, 'ABCDEF', '', '', 'en', 1, 1, 1, 8 FROM payment""",
        "payment p2 is not as audit 8",
    ),
    "tender reopened": ("UPDATE tender SET state = 'active'", "tender p1:1 is not as audit 6"),
    "note value": ("UPDATE note SET value = 10000", "note p1:1 1 is not as audit 4"),
    "note deleted": ("DELETE FROM note", "note p1:1 1 is not as audit 4 left it"),
    "delivery answered": (
        "UPDATE outbox SET state = 'confirmed' WHERE kind = 'pdf'",
        "outbox p1 pdf is not as audit 6",
    ),
    "counter set back": ("UPDATE counter SET value = 0", "counter payment is not as audit 2"),
    "box renamed": ("UPDATE box SET id = 'box-9'", "box box-9 is not as audit 1"),
    "entry moved": ("UPDATE entry SET payment_id = 'p7' WHERE id = 2", "entry 2 is not as audit 6"),
    "entry deleted": ("DELETE FROM entry WHERE id = 2", "entry 2 of audit 6 is missing"),
    "entry added": (
        "INSERT INTO entry VALUES (3, 'p1', 'more', 'USD', 6)",
        "entry 3 is in no audit row",
    ),
    "entry after the end": (
        "INSERT INTO entry VALUES (3, 'p1', 'more', 'USD', 99)",
        "entry 3 is in no audit row",
    ),
    "leg changed": ("UPDATE leg SET minor = 1 WHERE entry_id = 1", "leg 1 0 is not as audit 4"),
    "leg deleted": ("DELETE FROM leg WHERE account = 4000", "leg 2 2 of audit 6 is missing"),
    "leg added": ("INSERT INTO leg VALUES (2, 3, 2000, 5, '')", "leg 2 3 is in no audit row"),
    "leg of nothing": ("INSERT INTO leg VALUES (77, 0, 2000, 5, '')", "legs of entry 77"),
    "event reworded": ("UPDATE event SET kind = 'x' WHERE audit = 3", "event 3 is not as audit 3"),
    "event deleted": ("DELETE FROM event WHERE audit = 3", "event 3 of audit 3 is missing"),
    "journal renamed": ("UPDATE meta SET value = 'K-2'", "meta journal_id is not as audit 1"),
    "audit body": (
        "UPDATE audit SET body = replace(body, 'p1', 'p2') WHERE seq = 3",
        "audit 3 breaks the chain",
    ),
    "audit hash": ("UPDATE audit SET hash = zeroblob(32) WHERE seq = 5", "audit 5 breaks"),
    "audit gap": ("DELETE FROM audit WHERE seq = 4", "audit 4 is missing"),
    "audit cut": ("DELETE FROM audit WHERE seq > 7", "event 8 is in no audit row"),
    "audit emptied": ("DELETE FROM audit", "audit 1 is missing"),
}


def tamper(path: Path, *queries: str) -> None:
    """With the triggers out of the way, as an attacker would."""
    with sqlite3.connect(path) as database:
        for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {name}")
        for query in queries:
            database.execute(query)
    database.close()


def test_an_untouched_journal_verifies_without_any_key(till: Till) -> None:
    """I10: also with the key file gone, and while the kiosk has it open."""
    till.pay()
    till.path.with_name("journal.db.keys").unlink()
    verdict = verify(till.path)
    assert (verdict.ok, verdict.rows, verdict.problem) == (True, 8, "")


@pytest.mark.parametrize(("query", "named"), TAMPERING.values(), ids=TAMPERING)
def test_tampering_is_found_and_named(till: Till, query: str, named: str) -> None:
    """M-33, I10: one changed row anywhere is enough, and the report says which."""
    till.pay()
    till.journal.close()
    tamper(till.path, query)
    verdict = verify(till.path)
    assert not verdict.ok
    assert verdict.problem.startswith(named)


#: The same, for a payment of a note and a card: the card's row was written last by audit 9.
CARD_TAMPERING = {
    "captured raised": ("UPDATE card SET amount = 9000, captured = 9000", "card p1:2 is not as"),
    "reference exchanged": ("UPDATE card SET reference = '000999/0001'", "card p1:2 is not as"),
    "older card": (
        "UPDATE card SET captured = 0, rev = 3, audit = 8",
        "card p1:2 is not as audit 10 left it",
    ),
    "card deleted": ("DELETE FROM card", "card p1:2 is not as audit 10 left it"),
    "card table dropped": ("DROP TABLE card", "card p1:2 is not as audit 10 left it"),
    "card added": (
        """INSERT INTO card SELECT 'p1:1', payment_id, currency, amount, 0, since_ms, attempt, mark,
        reference, auth, brand, last4, terminal, reason, 1, 10 FROM card""",
        "card p1:1 is not as audit 10 left it",
    ),
    "tender declined": (
        "UPDATE tender SET state = 'declined' WHERE kind = 'card'",
        "tender p1:2 is not as audit 10 left it",
    ),
}


@pytest.mark.parametrize(("query", "named"), CARD_TAMPERING.values(), ids=CARD_TAMPERING)
def test_a_card_row_edited_by_hand_is_found_and_named(till: Till, query: str, named: str) -> None:
    """M-33, I10: nothing of a charge can be changed unseen, its terminal's words included."""
    till.split()
    assert verify(till.path).problem == ""
    till.journal.close()
    tamper(till.path, query)
    verdict = verify(till.path)
    assert not verdict.ok
    assert verdict.problem.startswith(named)


def rewrite(path: Path, seq: int, change: Any) -> None:
    """An attacker who can count: changes one body and computes the chain anew."""
    with sqlite3.connect(path) as database:
        found = database.execute("SELECT seq, body FROM audit ORDER BY seq").fetchall()
        digest = bytes(32)
        for number, text in found:
            if number == seq:
                text = json.dumps(
                    change(json.loads(text)),
                    sort_keys=True,
                    ensure_ascii=False,
                    separators=(",", ":"),
                )
            digest = hashlib.sha256(digest + text.encode()).digest()
            database.execute(
                "UPDATE audit SET body = ?, hash = ? WHERE seq = ?", (text, digest, number)
            )
    database.close()


def test_a_rewritten_chain_still_has_to_agree_with_the_tables(till: Till) -> None:
    """A new chain over a changed body is whole in itself; the leg it tells is not there."""
    till.pay()
    till.journal.close()

    def cheaper(body: dict[str, Any]) -> dict[str, Any]:
        body["fixed"][2][4] = 1
        return body

    tamper(till.path)
    rewrite(till.path, 4, cheaper)
    assert verify(till.path).problem == "leg 1 0 is not as audit 4 wrote it"


def test_a_body_cannot_claim_another_number(till: Till) -> None:
    """The sequence is inside what is hashed."""
    till.pay()
    till.journal.close()
    tamper(till.path)
    rewrite(till.path, 4, lambda body: body | {"seq": 5})
    assert verify(till.path).problem == "audit 4 tells another number"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("UPDATE {} SET body = replace(body, '2000', '2001')", "entry 1: its legs sum to 1"),
        ("held", "payment p1: held and in doubt are not the sums of its notes and cards"),
    ],
)
def test_sums_are_checked_even_if_chain_and_tables_agree(
    till: Till, query: str, named: str
) -> None:
    """I1, I3: a program that wrote wrong sums from the start is found out as well."""
    till.open()
    till.intent()
    till.stacked()
    till.journal.close()
    if query == "held":
        tamper(till.path, "UPDATE payment SET held = 5")
        rewrite(till.path, 4, lambda body: _with(body, "rows", 1, 15, 5))
    else:
        tamper(till.path, "UPDATE leg SET minor = 2001 WHERE n = 0")
        rewrite(till.path, 4, lambda body: _with(body, "fixed", 2, 4, 2001))
    assert verify(till.path).problem.startswith(named)


def _with(body: dict[str, Any], part: str, row: int, column: int, value: int) -> dict[str, Any]:
    body[part][row][column] = value
    return body


def test_a_file_that_is_no_journal_is_a_verdict_and_no_crash(tmp_path: Path) -> None:
    """Missing, empty, or of another kind."""
    for name, content in (("missing", None), ("empty", b""), ("text", b"x" * 5000)):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        verdict = verify(path)
        assert not verdict.ok
        assert verdict.problem


def test_the_end_of_the_chain_is_checked_by_itself(till: Till) -> None:
    """Quick, and enough to see a tail that does not fit; what is older is not read."""
    till.pay()
    tamper(till.path, "UPDATE audit SET body = body || ' ' WHERE seq = 6")
    with closing(sqlite3.connect(till.path)) as database:
        assert verify_tail(database.cursor(), 2) == Verdict(ok=True, rows=2)
        assert verify_tail(database.cursor(), 3).problem == "audit 6 breaks the chain"
        assert verify_tail(database.cursor(), 99).problem == "audit 6 breaks the chain"


def test_both_readers_see_the_same_commits(till: Till) -> None:
    """The kiosk writes while it is verified: one commit more for one reader would be a stray row,
    so both begin again until the newest audit row is one."""
    late = [lambda: till.write("door_opened", None)] * 2

    class Slow(sqlite3.Connection):
        def execute(self, query: str, *values: Any) -> sqlite3.Cursor:
            if query.startswith("SELECT max") and late:
                late.pop()()
            return super().execute(query, *values)

    quick, slow = sqlite3.connect(till.path), sqlite3.connect(till.path, factory=Slow)
    with closing(quick), closing(slow):
        _at_one_commit(quick, slow)
        newest = {one.execute("SELECT max(seq) FROM audit").fetchone() for one in (quick, slow)}
        assert (newest, late) == ({(3,)}, [])
