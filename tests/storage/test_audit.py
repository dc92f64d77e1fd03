"""The chain: golden hashes for a fixed journal, computed here a second time by other means."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from kiosk.storage.audit import Stamp, body, chain

Till = Any

#: sha256sum of 32 zero bytes and the canonical body below.
GOLDEN = "a041840b3b919ff3262c8fff6a1b6be7c4a76e5d30180491d31a620e2bc42ed4"
HEAD_OF_ONE_PAYMENT = "8f9cdca43c1af400ce19ec1c58fb0d4f22b523962a41008e04a785aa941c3ad4"
TEXT = (
    '{"at":[1700000000123,3,4500000],"fixed":[["event",1,1700000000123,"door",null,""],'
    '["leg",1,0,1000,-500,"b\u00e9"]],"kind":"door","payment":null,"rows":[],"seq":1,"v":1}'
)


def test_a_body_is_canonical_json() -> None:
    """Keys sorted, no spaces, letters as they are: the same bytes on every machine."""
    fixed: list[list[str | int | None]] = [
        ["event", 1, 1700000000123, "door", None, ""],
        ["leg", 1, 0, 1000, -500, "b\u00e9"],
    ]
    stamp = Stamp(1_700_000_000_123, 3, 4_500_000)
    assert body(1, stamp, "door", None, fixed, []) == TEXT
    assert json.loads(TEXT)["fixed"] == fixed


def test_a_hash_covers_all_before_it() -> None:
    """hash = sha256(previous hash || body), held to a value computed with sha256sum."""
    first = chain(bytes(32), TEXT.encode())
    assert first.hex() == GOLDEN
    assert chain(first, TEXT.encode()) == hashlib.sha256(first + TEXT.encode()).digest()


def test_the_same_seed_writes_the_same_journal(till: Till) -> None:
    """One payment, time and randomness from a seed: the head is always this one."""
    till.pay()
    digest = bytes(32)
    for text, stored in till.rows("SELECT body, hash FROM audit ORDER BY seq"):
        digest = hashlib.sha256(digest + text.encode()).digest()
        assert stored == digest
    assert digest.hex() == HEAD_OF_ONE_PAYMENT


def test_one_commit_is_one_event_row_and_one_audit_row(till: Till) -> None:
    """Also one without changes: staff acts are commits as well."""
    till.pay()
    till.write("door_opened", None, detail="by key")
    events = till.rows("SELECT audit, kind FROM event ORDER BY audit")
    assert events[0] == (1, "genesis")
    assert events[-1] == (9, "door_opened")
    assert [body["seq"] for body in till.bodies()] == [seq for seq, _ in events]
    assert [body["kind"] for body in till.bodies()] == [kind for _, kind in events]


def test_a_body_tells_every_row_as_it_is_stored(till: Till) -> None:
    """Ciphertext where encrypted; a row written twice in one commit is told once, as it ends."""
    till.open()
    till.intent()
    till.stacked()
    (told,) = [row for row in till.bodies()[-1]["rows"] if row[0] == "payment"]
    assert tuple(told[1:]) == till.rows("SELECT * FROM payment")[0]
    assert "4021987655" not in json.dumps(till.bodies())
    legs = [row for row in till.bodies()[-1]["fixed"] if row[0] == "leg"]
    assert legs == [["leg", 1, 0, 1000, 2000, "box-1"], ["leg", 1, 1, 2100, -2000, ""]]


def test_the_first_row_names_the_journal(till: Till) -> None:
    """Genesis holds the kiosk's id and a random id of the journal."""
    genesis = till.bodies()[0]
    named = {row[1]: row[2] for row in genesis["fixed"] if row[0] == "meta"}
    assert named["kiosk_id"] == "K-1"
    assert len(bytes.fromhex(named["journal_id"])) == 16


def test_times_are_told_with_boot_and_monotonic(till: Till) -> None:
    """UTC may jump; boot number and monotonic microseconds do not."""
    till.journal.boot(1_000, 0.25)
    till.journal.boot(900, 0.000_001)
    assert [body["at"] for body in till.bodies()[1:]] == [[1_000, 1, 250_000], [900, 2, 1]]
