"""Bad days on the bench, as the customer reads them on the real window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.domain.events import Condition
from kiosk.live import PORTRAIT, Shown, open_kiosk
from kiosk.services.core import View


@dataclass
class Shop:
    """A kiosk that is up, its bench, and a robot in front of it."""

    robot: Robot
    shown: Shown
    bench: BenchClient

    def view(self) -> View:
        view = self.shown.view()
        assert view is not None
        return view

    def reads(self, words: str) -> None:
        """The customer sees these words, or loses patience."""
        self.robot.until(
            f"the words {words!r}", lambda: any(words in name for name, _ in self.robot.names())
        )

    def to_cash(self, number: str = "3161777077") -> None:
        self.robot.wait("Home")
        self.robot.until("cash", lambda: self.view().health.cash)
        self.robot.scan(number)
        for key in ("confirm.yes", "amount.full", "tender.cash", "review.pay"):
            self.robot.tap(key)
        self.robot.wait("PayCash")


@pytest.fixture
def shop(tmp_path: Path, qapp: object) -> Iterator[Shop]:
    config = write_config(tmp_path)
    bench = spawn_bench(tmp_path / "bench")
    try:
        with (
            open_kiosk(load(config), PORTRAIT) as shown,
            closing(BenchClient(tmp_path / "bench")) as client,
        ):
            yield Shop(Robot(shown.window, shown.kiosk.texts, client, shown.view), shown, client)
    finally:
        bench.terminate()
        bench.wait()


def test_a_note_beyond_the_limit_comes_back_and_the_customer_reads_why(shop: Shop) -> None:
    """45.00 is due and 20.00 more may be credited: a note of 100.00 is returned."""
    shop.to_cash()
    shop.robot.insert(10_000)
    shop.reads("It was returned")
    shop.bench.wait("acceptor", "note_returned")
    assert shop.bench.truth()["acceptor"]["box"] == []
    assert shop.view().visit.payment.held.minor == 0  # type: ignore[union-attr]


def test_an_acceptor_unplugged_in_the_middle_keeps_the_money_and_goes_on(shop: Shop) -> None:
    """The customer reads that cash is off and what is inside is safe, and can go on later."""
    shop.to_cash()
    shop.robot.insert(2000)
    shop.bench.do("acceptor", "unplug")
    shop.robot.wait("StopCash")
    shop.reads("$20.00")
    shop.bench.do("acceptor", "replug")
    shop.robot.until("cash again", lambda: shop.view().health.cash)
    shop.robot.tap("stop.go_on")
    for minor in (2000, 500):
        shop.robot.insert(minor)
    shop.robot.wait("OutcomeShown")
    shop.reads("Paid")
    assert shop.bench.truth()["acceptor"]["box"] == [2000, 2000, 500]


def test_a_scanned_product_code_is_no_bill_and_the_customer_is_told(shop: Shop) -> None:
    """ "Not a bill we take", what happened to the money, what to do: on the spot."""
    shop.robot.wait("Home")
    shop.robot.scan("https://example.com/win", "]Q1")
    shop.robot.wait("FindBill")
    shop.reads("not from a bill we take")
    shop.robot.type("3161777078")
    shop.reads("seems wrong")


def test_without_paper_the_customer_is_asked_before_paying_and_told_after(shop: Shop) -> None:
    """Paid stays paid; the confirmation number is on the screen (MONEY.md, printer rows)."""
    shop.robot.wait("Home")
    shop.bench.do("printer", "paper_out")
    shop.robot.until("no paper", lambda: shop.view().health.printer is Condition.PAPER_OUT)
    shop.to_cash("5275981784")
    for minor in (2000, 500, 500):
        shop.robot.insert(minor)
    shop.robot.tap("over.credit")
    shop.robot.wait("OutcomeShown")
    shop.robot.tap("outcome.next")
    shop.robot.until("the printer's word", lambda: shop.robot.printed() is False)
    shop.reads("The printer is not working")
    assert shop.bench.truth()["printer"]["receipts"] == []
