"""Images of a disk whose power failed: the log ends, or turns to noise, behind what was synced."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.payments import DeliveryKind, NoteState, PaymentState
from kiosk.storage.verify import verify

Till = Any
Reopen = Callable[..., Till]
SECTOR = 512


def history(till: Till) -> list[tuple[int, int]]:
    """Pays with notes, with a card, and into doubt; after each commit the length of the log and
    the audit sequence."""
    till.journal.tidy()
    log = till.path.with_name("journal.db-wal")
    marks = []
    write = till.write

    def marked(*args: Any, **options: Any) -> None:
        write(*args, **options)
        marks.append((log.stat().st_size, till.journal._head.seq))

    till.write = marked
    till.pay("p1")
    till.split("p2")
    till.open("p3")
    till.intent("p3")
    till.move_note("p3", 1, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    till.close_cash("p3")
    till.card("p3")
    till.hear("p3")
    till.move(PaymentState.OPEN, PaymentState.CLOSING, "p3")
    return marks


def cut(log: bytes, end: int, chance: random.Random) -> bytes:
    """What is behind `end` was never synced: lost, torn at a sector, or noise."""
    kept = log[: chance.randrange(end, len(log) + 1)]
    tail = bytearray(kept[end:])
    for place in range(0, len(tail), SECTOR):
        if chance.random() < 0.3:
            tail[place : place + SECTOR] = chance.randbytes(len(tail[place : place + SECTOR]))
    return kept[:end] + bytes(tail)


@pytest.mark.parametrize("seed", range(6))
def test_what_was_acknowledged_survives_a_power_cut(
    till: Till, tmp_path: Path, reopen: Reopen, seed: int
) -> None:
    """I9, I10, I12: for each commit, an image cut behind it: that commit is there, the chain is
    whole, and the kiosk goes on from it."""
    marks = history(till)
    log = till.path.with_name("journal.db-wal").read_bytes()
    chance = random.Random(seed)
    for number, (end, seq) in enumerate(marks):
        path = tmp_path / f"image{number}" / "journal.db"
        path.parent.mkdir()
        shutil.copy(till.path, path)
        shutil.copy(till.path.with_name("journal.db.keys"), path.parent)
        path.with_name("journal.db-wal").write_bytes(cut(log, end, chance))
        again = reopen(path)
        verdict = verify(path)
        assert verdict.problem == ""
        assert seq <= verdict.rows <= marks[-1][1]
        again.now_ms = till.now_ms
        again.split("after")
        assert again.journal.delivery("after", DeliveryKind.BILLER).answer == "APPROVED 77"
        again.journal.close()


def test_a_checkpoint_cut_short_loses_nothing(till: Till, tmp_path: Path, reopen: Reopen) -> None:
    """The file half written from a log that is still whole: reading the log mends it."""
    seq = history(till)[-1][1]
    before = till.path.read_bytes()
    log = till.path.with_name("journal.db-wal").read_bytes()
    till.journal.tidy()
    after = till.path.read_bytes()
    chance = random.Random(3)
    for number in range(8):
        path = tmp_path / f"image{number}" / "journal.db"
        path.parent.mkdir()
        sectors = range(0, len(after), SECTOR)
        mixed = (
            (after if chance.random() < 0.5 else before.ljust(len(after), b"\0"))[at : at + SECTOR]
            for at in sectors
        )
        path.write_bytes(b"".join(mixed))
        path.with_name("journal.db-wal").write_bytes(log)
        shutil.copy(till.path.with_name("journal.db.keys"), path.parent)
        reopen(path)
        verdict = verify(path)
        assert (verdict.problem, verdict.rows) == ("", seq)
