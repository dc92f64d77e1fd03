"""A biller whose accounts came as a file."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.bills import (
    Bill,
    BillFound,
    BillLine,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_file.adapter import STALE_AFTER_MS, FileBiller

ONE, TWO, THREE = "3161777077", "3129735050", "5275981784"
EMPTY = {"amount_due": "", "lines": ""}


def at(number: str) -> PayBillNumber:
    return PayBillNumber("water", number)


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def bill_of(adapter: FileBiller, number: str) -> Bill:
    answer = adapter.look_up(at(number))
    assert isinstance(answer, BillFound)
    return answer.bill


def test_a_bill_is_what_the_file_said(opened: Callable[..., FileBiller]) -> None:
    """M-05, M-11, M-12: masked, with its as-of time, and lines that make up the amount."""
    adapter = opened({"past_due": "5.00", "minimum": "10.00"})
    assert bill_of(adapter, ONE) == Bill(
        number=at(ONE),
        name="J*** S****",
        address="1** M*** S*****",
        amount_due=usd(4500),
        past_due=usd(500),
        minimum=usd(1000),
        due=date(2026, 12, 28),
        as_of_ms=1_795_000_000_000,
        lines=(BillLine("Water", usd(3000)), BillLine("Sewer", usd(1500))),
    )


def test_each_status_has_its_answer(opened: Callable[..., FileBiller]) -> None:
    """M-06, M-29: a moved number is one hop; the look-up follows it."""
    numbers = (ONE, TWO, THREE, "5296129009")
    adapter = opened(
        {"status": "moved", "moved_to": TWO, **EMPTY},
        {"number": TWO, "status": "closed", **EMPTY},
        {"number": THREE, "status": "blocked", **EMPTY},
        {"number": "5296129009", "status": "no_cash"},
    )
    moved, closed, blocked, no_cash = (adapter.look_up(at(number)) for number in numbers)
    assert (moved, closed, blocked) == (MovedTo(at(TWO)), Closed(), Blocked())
    assert isinstance(no_cash, NoCash)
    assert no_cash.bill.amount_due == usd(4500)
    assert adapter.look_up(at("4762793786")) == NoSuchAccount()


def test_a_figure_older_than_a_day_is_stale(opened: Callable[..., FileBiller], clock: Any) -> None:
    """M-11: the kiosk says in words that the amount may have changed."""
    adapter = opened({})
    clock.ms += STALE_AFTER_MS
    assert not bill_of(adapter, ONE).stale
    clock.ms += 1
    assert bill_of(adapter, ONE).stale


def test_the_same_posting_is_taken_once_and_survives_a_restart(
    opened: Callable[..., FileBiller],
) -> None:
    """Same key and same body: the same approval, one payment, now and after reopening."""
    adapter = opened({})
    first = adapter.post("key-1", at(ONE), usd(1500))
    assert isinstance(first, PostingAccepted)
    assert adapter.post("key-1", at(ONE), usd(1500)) == first
    adapter.close()
    adapter = opened()
    assert adapter.post("key-1", at(ONE), usd(1500)) == first
    assert bill_of(adapter, ONE).amount_due == usd(3000)
    assert adapter.post("key-2", at(ONE), usd(1500)) != first


def test_another_body_under_a_used_key_is_no_refusal(opened: Callable[..., FileBiller]) -> None:
    """A key names one payment for good. What is booked under it stays booked: taken for a refusal,
    the money would go back to a customer whose bill is paid (a restored journal may ask so)."""
    adapter = opened({}, {"number": TWO})
    adapter.post("key-1", at(ONE), usd(1500))
    assert adapter.post("key-1", at(ONE), usd(1501)) == PostingConflict("other_amount")
    assert adapter.post("key-1", at(TWO), usd(1500)) == PostingConflict("other_number")
    assert bill_of(adapter, TWO).amount_due == usd(4500)


@pytest.mark.parametrize(
    ("number", "amount", "code"),
    [
        (ONE, Money(100, "EUR"), "currency"),
        (ONE, usd(0), "amount"),
        (ONE, usd(-5), "amount"),
        ("4762793786", usd(100), "no_such_account"),
        (TWO, usd(100), "closed"),
        (THREE, usd(100), "blocked"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_not_remembered(
    opened: Callable[..., FileBiller], number: str, amount: Money, code: str
) -> None:
    """Each refusal has its word for staff; the key stays free."""
    adapter = opened(
        {},
        {"number": TWO, "status": "closed", **EMPTY},
        {"number": THREE, "status": "blocked", **EMPTY},
    )
    assert adapter.post("key-1", at(number), amount) == PostingRefused(code)
    assert isinstance(adapter.post("key-1", at(ONE), usd(100)), PostingAccepted)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None
)
@given(payments=st.lists(st.integers(1, 4000), min_size=1, max_size=5))
def test_lines_sum_to_the_amount_whatever_was_paid(
    opened: Callable[..., FileBiller], tmp_path: Path, payments: list[int]
) -> None:
    """M-12: also below zero, where the amount is a credit."""
    adapter = opened({"past_due": "5.00", "minimum": "10.00"})
    for place, minor in enumerate(payments):
        adapter.post(f"key-{place}", at(ONE), usd(minor))
    bill = bill_of(adapter, ONE)
    adapter.close()
    (tmp_path / "water.sqlite").unlink()
    assert bill.amount_due == usd(4500 - sum(payments))
    assert sum(line.amount.minor for line in bill.lines) == bill.amount_due.minor
    assert (bill.past_due.minor, bill.minimum.minor) == (
        max(0, 500 - sum(payments)),
        max(0, 1000 - sum(payments)),
    )


def test_every_payment_waits_in_the_remittance(
    opened: Callable[..., FileBiller], tmp_path: Path
) -> None:
    """What an export will tell the biller: in order, with the time, each once."""
    adapter = opened({}, {"number": TWO})
    references = []
    for key, number in (("key-1", ONE), ("key-2", TWO), ("key-1", ONE)):
        answer = adapter.post(key, at(number), usd(700))
        assert isinstance(answer, PostingAccepted)
        references.append(answer.approval_ref)
    adapter.close()
    db = sqlite3.connect(tmp_path / "water.sqlite")
    rows = db.execute("SELECT * FROM remittance ORDER BY seq").fetchall()
    db.close()
    assert rows == [
        (1, "key-1", ONE, 700, references[0], 1_795_000_000_000),
        (2, "key-2", TWO, 700, references[1], 1_795_000_000_000),
    ]


def test_a_posting_is_durable_before_it_is_answered(
    opened: Callable[..., FileBiller], tmp_path: Path
) -> None:
    """The commit reaches the disk (WAL, FULL) and another process sees it at once."""
    adapter = opened({})
    assert adapter._writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert adapter._writer.execute("PRAGMA synchronous").fetchone() == (2,)
    adapter.post("key-1", at(ONE), usd(700))
    other = sqlite3.connect(tmp_path / "water.sqlite")
    assert other.execute("SELECT key, amount FROM payment").fetchall() == [("key-1", 700)]
    other.close()


def test_a_full_disk_leaves_the_posting_unknown(
    opened: Callable[..., FileBiller],
) -> None:
    """Nobody can say, so it is sent again under the same key; look-ups go on."""
    adapter = opened({})
    (pages,) = adapter._writer.execute("PRAGMA page_count").fetchone()
    adapter._writer.execute(f"PRAGMA max_page_count={pages}")
    key = "key-1" * 2000
    assert adapter.post(key, at(ONE), usd(700)) == PostingUnknown()
    assert bill_of(adapter, ONE).amount_due == usd(4500)
    adapter._writer.execute("PRAGMA max_page_count=100000")
    assert isinstance(adapter.post(key, at(ONE), usd(700)), PostingAccepted)
    assert bill_of(adapter, ONE).amount_due == usd(3800)


def test_accounts_that_cannot_be_read_are_unreachable(
    opened: Callable[..., FileBiller],
) -> None:
    """The customer is told that the biller does not answer, not that the number is wrong."""
    adapter = opened({})
    adapter._reader.set_progress_handler(lambda: 1, 1)
    assert adapter.look_up(at(ONE)) == Unreachable()


def test_many_threads_post_each_payment_once(opened: Callable[..., FileBiller]) -> None:
    """Workers may race with the same key and with others."""
    adapter = opened({"amount_due": "1000.00", "lines": ""})
    answers: list[object] = []

    def work() -> None:
        for place in range(10):
            answers.append(adapter.post(f"key-{place}", at(ONE), usd(100)))
            adapter.look_up(at(ONE))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 40
    assert len(set(answers)) == 10
    assert bill_of(adapter, ONE).amount_due == usd(100_000 - 1000)
