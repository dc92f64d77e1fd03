"""MONEY.md 9: what is personal is ciphertext in every byte that reaches a disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.changes import AddDelivery, AddResolution
from kiosk.domain.payments import DeliveryKind
from kiosk.storage.backup import _copy
from tests.storage.conftest import NUMBER, Till
from tests.storage.older import WRITTEN, older

#: Number, phone, name, e-mail; what a biller and a person said of a payment.
PERSONAL = (
    NUMBER,
    "555 0142",
    "Jane Sánchez",
    "jane@example.com",
    "APPROVED 77",
    "says she paid twice",
)


def leaks(folder: Path) -> Iterator[str]:
    """In which file which of them is readable, in any of the forms that a disk could hold."""
    for file in sorted(folder.rglob("*")):
        if not file.is_file() or file.suffix == ".keys":
            continue
        raw = file.read_bytes()
        for text in PERSONAL:
            forms = [text.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
            forms += [text.encode().hex().encode(), hashlib.sha256(text.encode()).digest()]
            forms.append(hashlib.sha256(text.encode()).hexdigest().encode())
            if any(form in raw for form in forms):
                yield f"{text} in {file.name}"


@pytest.fixture
def told(till: Till) -> Till:
    """Everything personal that a kiosk is told, in rows that were written, and written over."""
    till.pay("p1")
    till.split("p2")
    till.write("looked", "p1", detail=f"{PERSONAL[2]}, {PERSONAL[3]}, called from {PERSONAL[1]}")
    signed = AddResolution("abandoned:p1", "noted", "p1", "USD", by="ana", reason=PERSONAL[5])
    till.write("resolved_noted", "p1", signed)
    letter = AddDelivery("p2", DeliveryKind.EMAIL, 0, f"en {PERSONAL[3]}")
    till.write("email_wanted", "p2", letter)
    return till


def test_nothing_personal_is_in_journal_log_or_copy(told: Till) -> None:
    """M-33: the file, its write-ahead log before and after it is emptied, the copy that a backup
    seals, and whatever else lies there."""
    folder = told.path.parent
    assert told.path.with_name("journal.db-wal").stat().st_size > 0
    assert list(leaks(folder)) == []
    told.journal.tidy()
    _copy(told.path, folder / "copy")
    assert (folder / "copy").stat().st_size > 50_000
    assert list(leaks(folder)) == []


@pytest.mark.parametrize("schema", sorted(WRITTEN))
def test_nothing_personal_is_in_the_copy_before_a_migration(
    tmp_path: Path, schema: int, reopen: Callable[..., Till]
) -> None:
    """M-33: `<journal>.v1` is what an older program wrote: no more readable than its successor."""
    path = older(tmp_path / "state" / "journal.db", schema)
    reopen(path)
    assert path.with_name(f"journal.db.v{schema}").exists()
    assert list(leaks(path.parent)) == []


def test_what_is_readable_is_found(told: Till, tmp_path: Path) -> None:
    """The search itself: in UTF-16 amid other bytes, and the plain hash of a number."""
    (tmp_path / "a").write_bytes(b"\1\2" + "555 0142".encode("utf-16-le"))
    (tmp_path / "b").write_bytes(hashlib.sha256(NUMBER.encode()).digest())
    assert list(leaks(tmp_path)) == ["555 0142 in a", f"{NUMBER} in b"]
    assert told.rows("SELECT last4 FROM payment") == [("7655",), ("7655",)]
