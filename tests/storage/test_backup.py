"""Backups beside a running kiosk: whole, signed, sealed, seven of them; or none, and why."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.storage.backup import KEPT, ROOM, BackupError, Makers, back_up, manifests, read_manifest
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.disk import DiskGuard
from kiosk.storage.keys import load_keys
from kiosk.storage.verify import verify
from tests.storage.conftest import NUMBER, Seeded
from tests.storage.steps import killed_before

Till = Any
SIGNING = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def makers(till: Till, seed: int = 3) -> Makers:
    entropy = Seeded(seed)
    return Makers(SIGNING, FieldCipher(load_keys(till.path, {})[0], entropy), entropy)


def test_a_backup_is_made_while_the_kiosk_is_paying(till: Till, tmp_path: Path) -> None:
    """Of the last commit before it began, and the next commit does not wait for it."""
    till.pay("p1")
    till.open("p2")
    made = back_up(till.path, tmp_path / "to", makers(till), 77)
    told = read_manifest(made.with_suffix(".json"))
    head = till.rows("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")[0]
    assert (told.kiosk, told.seq, told.head) == ("K-1", head[0], head[1].hex())
    assert (told.payments, told.made_ms, told.size) == (2, 77, made.stat().st_size)
    assert told.sha256 == hashlib.sha256(made.read_bytes()).hexdigest()
    assert {file.name for file in made.parent.iterdir()} == {"K-1-000001.backup", "K-1-000001.json"}
    assert not list(tmp_path.glob("*.draft"))
    till.intent("p2")
    assert verify(till.path).ok


def test_a_backup_holds_nothing_that_can_be_read(till: Till, tmp_path: Path) -> None:
    """M-33: not even that it is SQLite, nor a table, an amount, a biller."""
    till.pay()
    made = back_up(till.path, tmp_path / "to", makers(till), 0)
    sealed = made.read_bytes()
    for word in (b"SQLite", b"payment", b"water", NUMBER.encode(), b"USD"):
        assert word not in sealed
    assert NUMBER not in made.with_suffix(".json").read_text()


def test_the_seven_newest_stay_and_other_kiosks_are_left_alone(till: Till, tmp_path: Path) -> None:
    """By number: a clock that jumps back to 1970 makes no backup an old one."""
    other = tmp_path / "K-1-2-000001.backup"
    other.write_bytes(b"of another kiosk")
    for night in range(KEPT + 2):
        back_up(till.path, tmp_path, makers(till, night), -night)
    kept = [file.name for file in manifests(tmp_path, "K-1")]
    assert kept == [f"K-1-{number:06d}.backup" for number in range(3, KEPT + 3)]
    assert len(list(tmp_path.glob("K-1-0*"))) == 2 * KEPT
    assert other.exists()


def test_a_changed_manifest_is_refused(till: Till, tmp_path: Path) -> None:
    """One digit of the head is enough."""
    file = back_up(till.path, tmp_path, makers(till), 0).with_suffix(".json")
    told = json.loads(file.read_text())
    body = json.loads(told["body"])
    file.write_text(json.dumps(told | {"body": json.dumps(body | {"seq": body["seq"] + 1})}))
    with pytest.raises(BackupError, match="not as its kiosk signed it"):
        read_manifest(file)


def test_a_journal_that_was_edited_is_not_kept_in_the_place_of_a_good_backup(
    till: Till, tmp_path: Path
) -> None:
    """The chain is checked in the copy; the seven good ones stay."""
    till.pay()
    for night in range(KEPT):
        back_up(till.path, tmp_path / "to", makers(till, night), night)
    before = sorted((tmp_path / "to").iterdir())
    with sqlite3.connect(till.path) as database:
        database.execute("UPDATE payment SET amount = amount + 1")
    database.close()
    with pytest.raises(BackupError, match="is not as it was written: payment"):
        back_up(till.path, tmp_path / "to", makers(till), 9)
    assert sorted((tmp_path / "to").iterdir()) == before


def test_a_backup_never_takes_the_room_that_payments_need(till: Till, tmp_path: Path) -> None:
    """It stops before it begins, with a sentence."""
    with pytest.raises(BackupError, match=r"MB free, \d+ are needed"):
        back_up(till.path, tmp_path / "to", makers(till), 0, spare=1 << 60)
    assert DiskGuard(till.path).least_free == ROOM


def test_a_folder_that_is_not_there_is_a_sentence(till: Till, tmp_path: Path) -> None:
    """A share that is not mounted, a stick that was pulled."""
    (tmp_path / "file").write_text("")
    with pytest.raises(BackupError, match=r"No backup in .*: Not a directory"):
        back_up(till.path, tmp_path / "file" / "to", makers(till), 0)


def test_without_keys_and_without_a_recovery_key_there_is_no_backup(
    till: Till, tmp_path: Path
) -> None:
    """What nobody could open is not made."""
    keyless = Makers(SIGNING, FieldCipher(None, Seeded()), Seeded())
    with pytest.raises(BackupError, match="the keys are lost and there is no recovery key"):
        back_up(till.path, tmp_path, keyless, 0)


def test_one_that_was_killed_is_no_backup_and_the_next_cleans_up(
    till: Till, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    """Killed before each sync and each rename in turn: what is there under its name is whole."""
    till.pay()
    to = tmp_path / "to"
    words = [sys.executable, __file__, str(till.path), str(to)]
    done = subprocess.run(words, env=elsewhere, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["killed"] >= 6
    assert told["bad"] == []
    assert len(list(to.iterdir())) == 2 * len(manifests(to, "K-1"))
    assert not list(tmp_path.glob("*.draft"))


def unsound(to: Path) -> list[str]:
    """Backups that are not what their manifests say."""
    found = manifests(to, "K-1").items()
    return [
        file.name
        for file, told in found
        if hashlib.sha256(file.read_bytes()).hexdigest() != told.sha256
    ]


if __name__ == "__main__":
    paths = Path(sys.argv[1]), Path(sys.argv[2])
    bad: list[str] = []
    killed = 0

    def work() -> None:
        cipher = FieldCipher(load_keys(paths[0], {})[0], Seeded())
        back_up(*paths, Makers(SIGNING, cipher, Seeded()), 0)

    while killed_before(killed + 1, work):
        killed += 1
        bad += unsound(paths[1])
    json.dump({"killed": killed, "bad": bad}, sys.stdout)
