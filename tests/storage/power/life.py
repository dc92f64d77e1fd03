"""A kiosk to be recorded: real core, real journal, real payments.

`python -m tests.storage.power.life FOLDER SCRIPT SYNCHRONOUS AUTOCHECKPOINT`: after each commit
that returned, one line with the audit sequence goes into FOLDER/acknowledged.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.domain.bills import Bill, Biller, NumberRule, PayBillNumber
from kiosk.domain.intents import Cancel, CardPicked, CashPicked, Finish, Pay
from kiosk.domain.money import Money
from kiosk.domain.rules import Rules
from tests.services.conftest import World
from tests.services.fakes import PowerCut

POWER = Biller(
    id="power",
    name="City Power",
    currency="USD",
    adapter="sandbox",
    rule=NumberRule(r"\d{10}", 10),
    cash_fee_minor=150,
    card_fee_minor=200,
)
NUMBER = PayBillNumber("power", "1234567890")
OWED = Money(3850, "USD")
BILL = Bill(NUMBER, "J*** S****", "", OWED, OWED.zero(), OWED.zero(), None, 0)
RULES = Rules("K-7", "Main Street", "USD", ("en", "es"), (POWER,), (1000, 2000, 5000))


def cash(world: World) -> None:
    """Two notes, paid; the log goes into the file on Home."""
    world.to_cash().put_in(2000, 2000).wait(120)


def card(world: World) -> None:
    world.to_card().wait(120)


def split(world: World) -> None:
    world.to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay()).wait(120)


def abandoned(world: World) -> None:
    world.to_cash().put_in(2000).wait(300)


def declined(world: World) -> None:
    """The card is refused; notes pay."""
    assert world.cards is not None
    world.cards.plan.extend(("good", "refuse"))
    world.to_card().do(CashPicked(), Pay()).put_in(2000, 2000).wait(120)


def doubt(world: World) -> None:
    """Cut while a note moves, before an acceptor that cannot tell: in doubt, with a slip."""

    def fuse(_: str) -> None:
        if world.calls[-2:] == ["stack", "commit"]:
            raise PowerCut

    world.to_cash().acceptor.forgets = True
    world.fuse = fuse
    try:
        world.put_in(2000)
    except PowerCut:
        restart(world)
    world.do(Finish()).wait(400)


def restart(world: World) -> None:
    """Closed, which empties and removes the log, and started again."""
    world.cut().boot().wait(30)


SCRIPTS: dict[str, tuple[bool | None, tuple[Callable[[World], object], ...]]] = {
    "cash": (None, (cash, restart)),
    "card": (False, (card, restart)),
    "reader": (True, (declined,)),
    "split": (True, (split, restart)),
    "doubt": (None, (doubt,)),
    "abandoned": (False, (abandoned,)),
}


class Recorded(World):
    """Says on `told` what is acknowledged; with the durability it is told to have."""

    def __init__(self, folder: Path, told: int, pragmas: str, **options: Any) -> None:
        self._told, self._pragmas = told, pragmas
        super().__init__(folder, RULES, BILL, **options)

    def open_journal(self) -> None:
        super().open_journal()
        journal: Any = self.journal
        for pragma in self._pragmas.split(";"):
            journal._database.cursor().execute(f"PRAGMA {pragma}").fetchall()
        written = journal._write

        def write(*args: object) -> None:
            written(*args)
            self._tell()

        journal._write = write
        self._tell()

    def _tell(self) -> None:
        os.write(self._told, b"%d\n" % self.journal._head.seq)


def main(folder: Path, script: str, synchronous: str, autocheckpoint: str) -> None:
    told = os.open(folder / "acknowledged", os.O_WRONLY | os.O_CREAT)
    two_step, visits = SCRIPTS[script]
    pragmas = f"synchronous={synchronous};wal_autocheckpoint={autocheckpoint}"
    world = Recorded(folder, told, pragmas, two_step=two_step)
    world.boot()
    for visit in visits:
        visit(world)
    world.journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5])
