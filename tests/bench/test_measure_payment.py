"""A whole payment as it is measured is a payment as the kiosk commits it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from kiosk.bench.measure_journal import NOW_MS, fresh_journal
from kiosk.bench.measure_payment import COMMITS, measure, whole
from kiosk.domain.ids import uuid7
from kiosk.domain.payments import PaymentState
from kiosk.storage.verify import verify


def test_six_commits_make_a_posted_payment_of_two_notes(tmp_path: Path) -> None:
    """Its sums are right and the chain is whole."""
    payment = uuid7(NOW_MS, 1)
    commits = whole(payment)
    assert len(commits) == COMMITS
    with closing(fresh_journal(tmp_path / "journal")) as journal:
        for commit in commits:
            journal.commit(commit, NOW_MS, 0.0)
        record = journal.payment(payment)
    assert (record.state, record.held.minor, len(record.notes)) == (PaymentState.POSTED, 4000, 2)
    assert verify(tmp_path / "journal").problem == ""


def test_it_is_measured_against_six_plain_commits(tmp_path: Path) -> None:
    """The ratio, and the budget by itself with the disk's own time beside it."""
    ratio, budget = measure(rounds=3, folder=tmp_path, warm_up=2)
    assert ratio.target == 1.5
    assert budget.peer.startswith("6 smallest plain commits: p50 ")
    assert min(ratio.ratio, budget.ratio) > 0
    assert list(tmp_path.iterdir()) == []
