"""A restored journal: what it lost it says, and no payment opens before a person has looked."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.payments import NoteState
from kiosk.domain.rules import Bar
from kiosk.storage.acts import Signed, confirm, unconfirmed
from kiosk.storage.backup import BackupError, Makers, back_up
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import JournalFileError, JournalLockedError
from kiosk.storage.keys import key_file, load_keys
from kiosk.storage.reader import reading
from kiosk.storage.restore import NUMBERS_A_DAY, Order, Restored, restore
from kiosk.storage.totals import newest, totals
from kiosk.storage.verify import verify
from tests.storage.conftest import Seeded, Till
from tests.storage.steps import killed_before

SIGNING = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SIGNERS = frozenset({SIGNING.public_key().public_bytes_raw()})
#: The backup's own clock, and two days later.
MADE_MS, LATER_MS = 1_795_000_000_000, 1_795_180_000_000
SIGNED = Signed("ana", "the disk failed", LATER_MS)
Reopen = Callable[..., Till]


def cipher(path: Path) -> FieldCipher:
    return FieldCipher(load_keys(path, {})[0], Seeded(5))


def backup_of(till: Till) -> Path:
    makers = Makers(SIGNING, cipher(till.path), Seeded(4))
    return back_up(till.path, till.path.parent / "to", makers, MADE_MS)


def put_back(path: Path, file: Path, **more: Any) -> Restored:
    return restore(path, "K-1", cipher(path), Order(file, SIGNED, SIGNERS, **more))


@pytest.fixture
def backed_up(till: Till) -> tuple[Till, Path]:
    """A backup after one payment and amid a second; then a note that it knows nothing of."""
    till.pay("p1")
    till.open("p2")
    file = backup_of(till)
    till.intent("p2")
    till.stacked("p2")
    till.journal.close()
    return till, file


def test_a_damaged_journal_is_kept_aside_and_the_backup_takes_its_place(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """Read-only, never deleted; the restored one verifies and says who did it, and why."""
    till, file = backed_up
    damaged = bytearray(till.path.read_bytes())
    damaged[4096 * 2 : 4096 * 3] = bytes(4096)
    till.path.write_bytes(damaged)
    done = put_back(till.path, file)
    assert done.aside is not None
    assert done.aside.read_bytes() == damaged
    assert stat.S_IMODE(done.aside.stat().st_mode) == 0o400
    assert verify(till.path).problem == ""
    kind, detail = till.rows("SELECT kind, detail FROM event ORDER BY audit DESC LIMIT 1")[0]
    told = cipher(till.path).open(detail, None, "event.detail")
    assert (kind, told.split(" (")[0]) == ("restored", "ana: the disk failed")
    assert not list(till.path.parent.glob("*.restoring*"))
    assert reopen(till.path).journal.barred() is Bar.RESTORED


def test_a_note_credited_after_the_backup_is_the_difference_of_box_and_totals(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """The box holds $40, the restored journal knows of $20; until a person has said why, no
    payment opens."""
    till, file = backed_up
    notes_in_the_box = 2000 + 2000
    put_back(till.path, file, set_aside=True)
    with reading(till.path) as database:
        x = totals(database, 1, newest(database))
    assert notes_in_the_box - x.lines["account", "1000 box-1", "USD"].minor == 2000
    again = reopen(till.path)
    assert not again.journal.can_open()
    assert [one.id for one in again.journal.unfinished()] == ["p2"]
    again.intent("p2")
    again.move_note("p2", 1, NoteState.INTENT, NoteState.STACKED, 2000)
    assert again.journal.payment("p2").held.minor == 2000
    again.journal.close()
    confirm(till.path, cipher(till.path), Signed("ana", "one $20 more in the box", LATER_MS))
    last = reopen(till.path)
    assert last.journal.barred() is None
    assert last.journal.can_open()


@pytest.mark.parametrize(("last_seq", "expected"), [(57, 57), (0, 2 + 3 * NUMBERS_A_DAY)])
def test_the_next_payment_has_a_number_that_no_paper_bears(
    backed_up: tuple[Till, Path], reopen: Reopen, last_seq: int, expected: int
) -> None:
    """I9: above what its operator read on paper, or above what three days can have used; the
    numbers between are told as skipped, so verify finds no hole."""
    till, file = backed_up
    done = put_back(till.path, file, set_aside=True, last_seq=last_seq)
    assert done.skipped_to == expected
    confirm(till.path, cipher(till.path), SIGNED)
    again = reopen(till.path)
    again.pay("p9")
    assert again.journal.payment("p9").seq == expected + 1
    assert verify(till.path).problem == ""
    rows = "UPDATE counter SET value = value - 1 WHERE name LIKE 'skipped:%'"
    again.rows(rows)
    assert verify(till.path).problem != ""


def test_a_restored_journal_can_be_restored_again(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """Two restores without a payment between are one gap; both wait for their confirmation."""
    till, file = backed_up
    put_back(till.path, file, set_aside=True, last_seq=10)
    confirm(till.path, cipher(till.path), SIGNED)
    second = reopen(till.path)
    file = backup_of(second)
    second.journal.close()
    assert put_back(till.path, file, set_aside=True, last_seq=20).skipped_to == 20
    assert verify(till.path).problem == ""
    third = reopen(till.path)
    assert third.journal.barred() is Bar.RESTORED
    assert third.rows("SELECT name, value FROM counter WHERE name LIKE 'skipped%'") == [
        ("skipped:3", 20)
    ]


def test_a_journal_that_is_whole_is_not_replaced_by_mistake(backed_up: tuple[Till, Path]) -> None:
    """The sentence says how far each of them goes; nothing was touched."""
    till, file = backed_up
    before = till.path.read_bytes()
    with pytest.raises(BackupError, match=r"is whole and at audit row 11; .* ends at 9"):
        put_back(till.path, file)
    assert till.path.read_bytes() == before
    assert not list(till.path.parent.glob("*.aside*"))


def test_nothing_is_restored_beside_a_running_kiosk(till: Till) -> None:
    """The lock says so."""
    file = backup_of(till)
    with pytest.raises(JournalLockedError):
        put_back(till.path, file, set_aside=True)


def with_a_log(till: Till, reopen: Reopen) -> bytes:
    """As a kill leaves it: the newest commit is in the write-ahead log alone."""
    running = reopen(till.path)
    running.write("looked", "p2")
    log = Path(f"{till.path}-wal")
    kept = till.path.read_bytes(), log.read_bytes()
    running.journal.close()
    till.path.write_bytes(kept[0])
    log.write_bytes(kept[1])
    return kept[1]


def test_the_log_of_the_former_journal_goes_with_it(
    backed_up: tuple[Till, Path], reopen: Reopen
) -> None:
    """Never replayed into the restored journal, and not lost to the former one."""
    till, file = backed_up
    log = with_a_log(till, reopen)
    done = put_back(till.path, file, set_aside=True)
    assert Path(f"{done.aside}-wal").read_bytes() == log
    assert not Path(f"{till.path}-wal").exists()
    assert verify(till.path).ok
    assert verify(done.aside or till.path).rows == 12


def test_a_restore_that_was_killed_anywhere_is_done_again(
    backed_up: tuple[Till, Path], reopen: Reopen, elsewhere: dict[str, str]
) -> None:
    """What is there after the kill is the former journal with its log, none at all, or the restored
    one that waits for a person; never anything between."""
    till, _ = backed_up
    with_a_log(till, reopen)
    words = [sys.executable, __file__, str(till.path.parent), str(till.path.parent / "runs")]
    done = subprocess.run(words, env=elsewhere, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert len(found) > 10
    assert set(found) == {"former", "none", "restored"}


def after_a_kill(folder: Path) -> str:
    """What a start would find; then the same command is given again."""
    path, file = folder / "journal.db", folder / "to" / "K-1-000001.backup"
    asides = [one for one in folder.glob("*.aside-?") if verify(one).rows == 12]
    if not path.exists():
        state = "none" if asides else "lost"
    elif verify(path).rows == 12:
        state = "former" if path.stat().st_mode & stat.S_IWUSR else "read-only"
    else:
        with reading(path) as database:
            state = "restored" if unconfirmed(database.cursor()) and asides else "unsafe"
    put_back(path, file, set_aside=True)
    with reading(path) as database:
        again = unconfirmed(database.cursor()) and verify(path).ok
    return state if again else f"{state}, and not to be restored"


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda file: file.write_bytes(file.read_bytes()[:-1]), "it is not what was signed"),
        (lambda file: file.unlink(), "cannot be read"),
        (lambda file: file.with_suffix(".json").unlink(), "is no backup: "),
    ],
)
def test_a_backup_that_is_not_whole_is_refused(
    backed_up: tuple[Till, Path], spoil: Callable[[Path], object], reason: str
) -> None:
    """Before anything that is there was touched."""
    till, file = backed_up
    spoil(file)
    with pytest.raises(BackupError, match=reason):
        put_back(till.path, file, set_aside=True)
    assert verify(till.path).ok


def test_a_backup_of_another_kiosk_or_of_nobody_is_refused(backed_up: tuple[Till, Path]) -> None:
    """By its signature, and by what is signed."""
    till, file = backed_up
    stranger = Order(file, SIGNED, frozenset({bytes(32)}))
    with pytest.raises(BackupError, match="not signed by this kiosk"):
        restore(till.path, "K-1", cipher(till.path), stranger)
    with pytest.raises(BackupError, match="is of kiosk K-1, and this is K-2"):
        restore(till.path, "K-2", cipher(till.path), Order(file, SIGNED, SIGNERS))
    with pytest.raises(BackupError, match="the backup itself knows number 2"):
        put_back(till.path, file, last_seq=1)
    with pytest.raises(JournalFileError, match="a person and a reason"):
        Signed("", "because", 0)


def test_without_its_keys_a_kiosk_cannot_open_its_backup(backed_up: tuple[Till, Path]) -> None:
    """The sentence names what can."""
    till, file = backed_up
    key_file(till.path).unlink()
    with pytest.raises(BackupError, match="give --recovery-key"):
        put_back(till.path, file, set_aside=True)


def test_only_a_restored_journal_is_confirmed(backed_up: tuple[Till, Path]) -> None:
    """Once."""
    till, _ = backed_up
    with pytest.raises(JournalFileError, match="waits for no confirmation"):
        confirm(till.path, cipher(till.path), SIGNED)


if __name__ == "__main__":
    template, runs, told = Path(sys.argv[1]), Path(sys.argv[2]), list[str]()
    runs.mkdir()
    while True:
        folder = runs / str(len(told))
        shutil.copytree(template, folder, ignore=shutil.ignore_patterns("runs"))
        names = folder / "journal.db", folder / "to" / "K-1-000001.backup"
        if not killed_before(len(told) + 1, lambda: put_back(*names, set_aside=True)):  # noqa: B023 - run at once
            break
        told.append(after_a_kill(folder))
    json.dump(told, sys.stdout)
