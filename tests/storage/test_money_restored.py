"""Restored again, under a wrong clock, or in the place of another program's journal: no number
twice, and nothing is replaced unasked."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.cards import BEFORE_RESTORE, Approval
from kiosk.domain.changes import Change, HearTender, MarkTender
from kiosk.domain.money import Money
from kiosk.domain.rules import Bar
from kiosk.storage.acts import Signed, confirm
from kiosk.storage.backup import BackupError
from kiosk.storage.database import SCHEMA_VERSION
from kiosk.storage.keys import key_file
from kiosk.storage.restore import Order, restore
from kiosk.storage.verify import verify
from tests.storage.conftest import Till
from tests.storage.test_restore import (
    MADE_MS,
    SIGNED,
    SIGNERS,
    Reopen,
    backed_up,
    backup_of,
    cipher,
    put_back,
)

__all__ = ["backed_up"]


def test_the_same_backup_restored_twice_gives_no_number_twice(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """A payment was taken after the first restore, and the disk failed again on the same day: its
    number is on a paper, and in the journal that lies aside."""
    till, file = backed_up
    first = put_back(till.path, file, set_aside=True)
    confirm(till.path, cipher(till.path), SIGNED)
    again = reopen(till.path)
    again.pay("p8")
    number = again.journal.payment("p8").seq
    assert number == first.skipped_to + 1
    again.journal.close()
    assert put_back(till.path, file, set_aside=True).skipped_to >= number
    till.path.write_bytes(b"")
    done = put_back(till.path, file)
    assert done.skipped_to >= number
    assert verify(till.path).problem == ""


def test_a_number_read_on_paper_may_not_be_the_highest_there_is(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """Staff found number 3; the journal that is set aside has a fourth."""
    till, file = backed_up
    again = reopen(till.path)
    again.pay("p3")
    again.pay("p4")
    again.journal.close()
    assert put_back(till.path, file, set_aside=True, last_seq=3).skipped_to == 4


def test_a_clock_that_is_behind_the_backup_does_not_guess(backed_up: tuple[Till, Path]) -> None:
    """A dead battery: how many days passed, and how many numbers, nobody knows. Paper does."""
    till, file = backed_up
    early = Signed("ana", "the disk failed", MADE_MS - 1)
    order = Order(file, early, SIGNERS, set_aside=True)
    with pytest.raises(BackupError, match="give --last-seq"):
        restore(till.path, "K-1", cipher(till.path), order)
    assert verify(till.path).rows == 11
    done = restore(till.path, "K-1", cipher(till.path), replace(order, last_seq=40))
    assert done.skipped_to == 40


@pytest.mark.parametrize("schema", [SCHEMA_VERSION - 1, SCHEMA_VERSION + 1])
def test_a_whole_journal_of_another_program_is_not_replaced_by_mistake(
    backed_up: tuple[Till, Path], schema: int
) -> None:
    """Just updated and not started yet, or set back: what it holds is as much money as ever."""
    till, file = backed_up
    with sqlite3.connect(till.path) as database:
        database.execute(f"PRAGMA user_version = {schema}")
    database.close()
    with pytest.raises(BackupError, match=r"is whole and at audit row 11; .* ends at 9"):
        put_back(till.path, file)
    assert not list(till.path.parent.glob("*.aside*"))
    assert put_back(till.path, file, set_aside=True).aside is not None


def test_a_restored_journal_without_keys_waits_for_its_confirmation_first(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """Lost keys leave decisions open, and what is decided here may have been paid out already."""
    till, file = backed_up
    put_back(till.path, file, set_aside=True)
    key_file(till.path).unlink()
    again = reopen(till.path)
    assert again.journal.barred() is Bar.RESTORED
    again.journal.close()
    confirm(till.path, cipher(till.path), SIGNED)
    assert reopen(till.path).journal.barred() is Bar.KEY_LOST


@pytest.mark.parametrize(
    ("mark", "approval", "left"),
    [
        ("000016/0016", None, True),
        ("none", None, True),
        ("000016/0016", Approval(Money(5100, "USD"), "000017/0017"), False),
        ("pi_123", None, False),
        ("", None, False),
    ],
)
def test_a_terminals_last_sale_says_nothing_of_a_charge_from_before_a_restore(
    till: Till, reopen: Reopen, mark: str, approval: Approval | None, left: bool
) -> None:
    """A serial terminal tells its last sale only. After the backup others paid the same sum with
    it; of those the journal knows nothing, and would take the last for this one: a person decides
    by the acquirer's book. What has a name of its own is asked about by that."""
    till.open("p2", card=5100)
    changes: list[Change] = [MarkTender("p2:1", 1 if mark else 0, mark)]
    if approval:
        changes.append(HearTender("p2:1", approval))
    till.write("card_prepared", "p2", *changes)
    file = backup_of(till)
    till.journal.close()
    put_back(till.path, file, set_aside=True)
    assert verify(till.path).problem == ""
    again = reopen(till.path)
    card = again.journal.payment("p2").open_card
    assert card is not None
    assert (card.reason == BEFORE_RESTORE, card.mark) == (left, mark)
    (item,) = again.journal.exceptions(MADE_MS + 3_600_000)
    assert item.askable is not left
