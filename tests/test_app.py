"""The composition root: what it refuses, and what it puts together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import Jobs, Kiosk, build
from kiosk.config import ConfigError, Settings, load
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import Commit, OpenPayment
from kiosk.domain.intents import Event, Tick
from kiosk.domain.money import Money
from kiosk.policy import rules_of
from kiosk.storage.database import JournalLockedError

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    shutil.copytree(ROOT / "resources" / "billers", tmp_path / "billers")
    ports = "".join(
        f'[devices.{device}]\nport = "{tmp_path / device}"\n'
        for device in ("acceptor", "printer", "scanner")
    )
    path = tmp_path / "kiosk.toml"
    path.write_text(f'[storage]\npath = "j.sqlite"\n[billers]\npath = "billers"\n{ports}')
    return load(path)


@pytest.fixture
def kiosk(settings: Settings) -> Iterator[Kiosk]:
    built = build(settings, lambda _view: None)
    yield built
    built.stop()


def open_payment(kiosk: Kiosk, biller: str) -> None:
    """A payment of 10.00 that nobody has finished."""
    ten = Money(1000, "USD")
    change = OpenPayment(
        payment_id="p",
        tender_id="p:1",
        visit_id="v",
        number=PayBillNumber(biller, "3161777077"),
        former_last4="",
        amount=ten,
        fee=ten.zero(),
        amount_due=ten,
        as_of_ms=0,
        language="en",
    )
    kiosk.journal.commit(Commit("payment_opened", "p", (change,)), 0, 0.0)


def test_nothing_runs_before_it_is_started(kiosk: Kiosk) -> None:
    """Building opens the journal and no port, starts no thread."""
    assert kiosk.thread is None
    assert all(worker.turns == 0 for worker in kiosk.workers)


def test_a_second_kiosk_on_one_journal_is_refused(kiosk: Kiosk) -> None:
    """MONEY.md section 6: one writer."""
    with pytest.raises(JournalLockedError, match="already running"):
        build(kiosk.settings, lambda _view: None)


def test_a_biller_file_may_not_go_while_its_money_is_on_the_way(settings: Settings) -> None:
    """Refused in words, and the journal is given back."""
    first = build(settings, lambda _view: None)
    open_payment(first, "cityworks")
    first.stop()
    (settings.billers.path / "cityworks.toml").unlink()
    for _ in range(2):
        with pytest.raises(ConfigError, match=r"cityworks\.toml is missing and has open"):
            build(settings, lambda _view: None)


def test_a_biller_file_nobody_needs_may_go(settings: Settings) -> None:
    """Only open money holds it."""
    build(settings, lambda _view: None).stop()
    (settings.billers.path / "cityworks.toml").unlink()
    build(settings, lambda _view: None).stop()


def test_no_biller_at_all_is_refused(settings: Settings) -> None:
    """A kiosk that can take nothing says so at once."""
    for path in settings.billers.path.glob("*.toml"):
        path.unlink()
    with pytest.raises(ConfigError, match=r"billers\.path: "):
        rules_of(settings)


def test_a_damaged_account_file_is_refused_by_line(settings: Settings) -> None:
    """The line says file, row and reason."""
    accounts = settings.billers.path / "cityworks.csv"
    accounts.write_text(accounts.read_text().replace("110.99", "110.9x", 1))
    with pytest.raises(ConfigError, match=r"cityworks.csv: line \d+"):
        build(settings, lambda _view: None)


def test_a_job_that_fails_posts_nothing_and_spares_the_next(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A bug in one adapter costs one job."""
    posted: list[Event] = []
    jobs = Jobs(posted.append)

    def broken() -> Event:
        raise KeyError("bug")

    jobs.submit(broken)
    jobs.submit(Tick)
    jobs._pool.shutdown(wait=True)
    assert posted == [Tick()]
    assert "job_failed" in "".join(capfd.readouterr())
