"""The recovery key made, and keys brought back with it (MONEY.md section 9)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.ports import Entropy
from kiosk.storage.acts import Signed, act
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import JournalFileError
from kiosk.storage.keys import (
    KEYS_IN_FILE,
    KeyFileError,
    Keys,
    key_file,
    keys_text,
    load_keys,
    write_private,
)
from kiosk.storage.queries import NEWEST_NUMBER
from kiosk.storage.reader import reading
from kiosk.storage.recovery_key import (
    WRAPPED,
    Recovery,
    known_recovery,
    make_recovery,
    recovery_file,
    told_by,
    unwrap_keys,
)
from kiosk.storage.signing import load_signing_key


class _NoChance:
    """To open needs none."""

    def bits(self, count: int) -> int:
        raise ValueError(f"{count} bits, to open what is sealed")


class _AsItIs(FieldCipher):
    """For a text that is ciphertext already, and must open when the data keys are lost."""

    def seal(self, text: str, payment_id: str | None, column: str) -> str:
        del payment_id, column
        return text


def enrol(
    journal: Path,
    kiosk: str,
    environ: Mapping[str, str],
    out: Path,
    signed: Signed,
    entropy: Entropy,
) -> None:
    """A new recovery key; an older one opens what was wrapped for it, and nothing from now on.
    Raises KeyFileError, JournalFileError or JournalLockedError."""
    keys, _ = load_keys(journal, environ)
    if keys is None or not _opens(journal, keys):
        raise KeyFileError("The journal's keys are lost: there is nothing to wrap.")
    signer = load_signing_key(journal, environ).public_key().public_bytes_raw()
    try:
        recovery = make_recovery(keys, kiosk, signer, out)
    except OSError as error:
        raise KeyFileError(f"{out} cannot be written: {error.strerror}.") from None
    act(journal, WRAPPED, _AsItIs(None, entropy), signed, lambda _: recovery.text())
    write_private(recovery_file(journal), recovery.text().encode(), replace=True)


def keys_open(journal: Path, environ: Mapping[str, str]) -> bool:
    """Whether there are keys, and they are this journal's, as far as it can be read."""
    keys, _ = load_keys(journal, environ)
    return keys is not None and _opens(journal, keys)


def bring_back_keys(
    journal: Path,
    environ: Mapping[str, str],
    private: X25519PrivateKey,
    known: Recovery | None = None,
) -> Path:
    """The key file made anew: from `known`, from what lies beside the journal, or from the journal
    itself. Another journal's is kept aside, and what is wrapped for its recovery key, too. Raises
    KeyFileError if they are not lost, or do not come back."""
    if keys_open(journal, environ):
        raise KeyFileError("The journal's keys are there: nothing was changed.")
    others, warnings = load_keys(journal, environ)
    if others is not None and KEYS_IN_FILE not in warnings:
        raise KeyFileError("The keys in $CREDENTIALS_DIRECTORY are another journal's: remove them.")
    file, (recovery, keys) = key_file(journal), _unwrapped(journal, private, known)
    if known_recovery(journal) != recovery:
        _set_aside(recovery_file(journal))
    _set_aside(file)
    write_private(file, keys_text(keys).encode(), replace=True)
    return file


def _set_aside(file: Path) -> None:
    number = 1
    while (aside := file.with_name(f"{file.name}.aside-{number}")).exists():
        number += 1
    if file.exists():
        file.rename(aside)


def _unwrapped(
    journal: Path, private: X25519PrivateKey, known: Recovery | None
) -> tuple[Recovery, Keys]:
    """The first that this recovery key opens and that opens the journal."""
    wrong = KeyFileError("No recovery key was ever made for this journal.")
    for recovery in (known, known_recovery(journal), _told(journal)):
        if recovery is None:
            continue
        try:
            keys = unwrap_keys(recovery, private)
        except KeyFileError as error:
            wrong = error
            continue
        if _opens(journal, keys):
            return recovery, keys
        wrong = KeyFileError("What was wrapped for this recovery key is another journal's.")
    raise wrong


def _told(journal: Path) -> Recovery | None:
    try:
        with reading(journal) as database:
            return told_by(database)
    except JournalFileError:
        return None


def _opens(journal: Path, keys: Keys) -> bool:
    try:
        with reading(journal) as database:
            newest = NEWEST_NUMBER.run(database.cursor()).fetchone()
    except JournalFileError:
        return True
    return FieldCipher(keys, _NoChance()).fits(newest)
