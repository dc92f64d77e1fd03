"""The operator's recovery key: opens without this machine, and nobody else does."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kiosk.storage.acts import Signed
from kiosk.storage.backup import Makers, back_up, read_manifest
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.enrol import bring_back_keys, enrol
from kiosk.storage.keys import KeyFileError, key_file, load_keys
from kiosk.storage.recovery_key import (
    known_recovery,
    make_recovery,
    read_private,
    recovery_file,
    recovery_from,
    unwrap_keys,
)
from kiosk.storage.restore import Order, restore
from kiosk.storage.signing import known_signer, load_signing_key, signing_file
from kiosk.storage.verify import verify
from tests.storage.conftest import Seeded, Till

SIGNED = Signed("ana", "enrolment", 1_795_000_000_000)


@pytest.fixture
def enrolled(till: Till, tmp_path: Path) -> tuple[Path, Path]:
    """A journal with a payment, its kiosk stopped, and the operator's file."""
    till.pay()
    till.journal.close()
    out = tmp_path / "stick" / "recovery.pem"
    out.parent.mkdir()
    enrol(till.path, "K-1", {}, out, SIGNED, Seeded(9))
    return till.path, out


def test_the_private_half_is_in_one_file_and_nowhere_else(enrolled: tuple[Path, Path]) -> None:
    """Mode 0600; not beside the journal and in no byte of it; never written over."""
    path, out = enrolled
    private, signer = read_private(out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert signer == known_signer(path, {})
    secret = private.private_bytes_raw()
    for file in path.parent.glob("journal.db*"):
        assert secret not in file.read_bytes()
    with pytest.raises(KeyFileError, match="cannot be written: File exists"):
        enrol(path, "K-1", {}, out, SIGNED, Seeded(9))


def test_lost_keys_come_back_with_it(enrolled: tuple[Path, Path]) -> None:
    """M-33: from what lies beside the journal, or from the journal itself."""
    path, out = enrolled
    before = load_keys(path, {})
    private, _ = read_private(out)
    with pytest.raises(KeyFileError, match="are there: nothing was changed"):
        bring_back_keys(path, {}, private)
    for gone in (False, True):
        key_file(path).unlink()
        recovery_file(path).unlink(missing_ok=gone)
        assert bring_back_keys(path, {}, private) == key_file(path)
        assert load_keys(path, {}) == before
    assert verify(path).ok


def test_another_recovery_key_opens_nothing(enrolled: tuple[Path, Path], tmp_path: Path) -> None:
    """HPKE says so; the sentence, too."""
    path, _ = enrolled
    keys, _ = load_keys(path, {})
    assert keys is not None
    make_recovery(keys, "K-2", bytes(32), tmp_path / "other")
    other, _ = read_private(tmp_path / "other")
    key_file(path).unlink()
    with pytest.raises(KeyFileError, match="not the one it was wrapped for"):
        bring_back_keys(path, {}, other)
    assert not key_file(path).exists()


def test_what_is_wrapped_is_bound_to_its_use(enrolled: tuple[Path, Path]) -> None:
    """A backup's key never passes for the journal's keys."""
    path, out = enrolled
    known = known_recovery(path)
    assert known is not None
    swapped = recovery_from(known.text())
    object.__setattr__(swapped, "wrapped", known.wrap_backup_key(b"k" * 32))
    with pytest.raises(KeyFileError):
        unwrap_keys(swapped, read_private(out)[0])


def test_a_backup_is_restored_on_a_machine_that_has_nothing_but_the_recovery_key(
    enrolled: tuple[Path, Path], tmp_path: Path
) -> None:
    """Fire, theft: backup and stick are all there is."""
    path, out = enrolled
    keys, _ = load_keys(path, {})
    makers = Makers(load_signing_key(path, {}), FieldCipher(keys, Seeded()), Seeded())
    file = back_up(path, tmp_path / "to", makers, 0)
    for one in path.parent.glob("journal.db*"):
        one.unlink()
    private, signer = read_private(out)
    told = recovery_from(read_manifest(file.with_suffix(".json")).recovery)
    bring_back_keys(path, {}, private, told)
    cipher = FieldCipher(load_keys(path, {})[0], Seeded())
    restore(path, "K-1", cipher, Order(file, SIGNED, frozenset({signer}), private))
    assert verify(path).ok
    assert known_signer(path, {}) is None
    assert not signing_file(path).exists()


@pytest.mark.parametrize("content", [b"", b"Signed-By: zz\n", b"-----BEGIN PRIVATE KEY-----\n"])
def test_a_file_that_is_no_recovery_key_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    """Somebody brought another stick."""
    file = tmp_path / "key"
    file.write_bytes(content)
    with pytest.raises(KeyFileError, match="holds no recovery key"):
        read_private(file)
    with pytest.raises(KeyFileError, match="cannot be read"):
        recovery_from(content.decode())


def test_without_keys_there_is_nothing_to_wrap(till: Till, tmp_path: Path) -> None:
    """And without a recovery key nothing to bring back."""
    till.journal.close()
    key, _ = load_keys(till.path, {})
    key_file(till.path).unlink()
    with pytest.raises(KeyFileError, match="there is nothing to wrap"):
        enrol(till.path, "K-1", {}, tmp_path / "out", SIGNED, Seeded())
    assert key is not None
    make_recovery(key, "K-1", bytes(32), tmp_path / "stick")
    with pytest.raises(KeyFileError, match="No recovery key was ever made"):
        bring_back_keys(till.path, {}, read_private(tmp_path / "stick")[0])
