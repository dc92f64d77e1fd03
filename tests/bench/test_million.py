"""The journal of many payments is one that a kiosk could have written."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.bench.measure_journal import fresh_journal
from kiosk.bench.million import house_of, number_of, payment_id
from kiosk.config import load
from kiosk.domain.payments import Outcome, PaymentState
from kiosk.storage.verify import verify


def test_it_verifies_and_is_made_once(tmp_path: Path) -> None:
    """Chain, rows, sums and counters; the second time the same file is there."""
    path = load(house_of(30, 4, tmp_path)).storage.path
    assert verify(path).problem == ""
    made = path.stat().st_ino
    assert load(house_of(30, 4, tmp_path)).storage.path.stat().st_ino == made
    with closing(fresh_journal(path)) as journal:
        settled, *_, note, card = (journal.payment(payment_id(n)) for n in range(30))
        assert journal.find_number(number_of(0)) == (settled,)
        assert len(journal.unfinished()) == 2
    assert (settled.state, settled.outcome) == (PaymentState.POSTED, Outcome.PAID)
    assert (note.outcome, note.in_doubt.minor) == (Outcome.PENDING, 2000)
    assert card.open_card
    assert card.open_card.attempt == 1


def test_a_disk_without_room_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A million payments take gigabytes."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=7_999))
    with pytest.raises(RuntimeError, match="has no room"):
        house_of(1, 0, tmp_path)
    assert list(tmp_path.iterdir()) == []
