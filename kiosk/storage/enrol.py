"""The recovery key made, and keys brought back with it (MONEY.md section 9)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.ports import Entropy
from kiosk.storage.acts import Signed, act
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import KeyFileError, key_file, keys_text, load_keys, write_private
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
    if keys is None:
        raise KeyFileError("The journal's keys are lost: there is nothing to wrap.")
    signer = load_signing_key(journal, environ).public_key().public_bytes_raw()
    try:
        recovery = make_recovery(keys, kiosk, signer, out)
    except OSError as error:
        raise KeyFileError(f"{out} cannot be written: {error.strerror}.") from None
    act(journal, WRAPPED, _AsItIs(None, entropy), signed, lambda _: recovery.text())
    write_private(recovery_file(journal), recovery.text().encode(), replace=True)


def bring_back_keys(
    journal: Path,
    environ: Mapping[str, str],
    private: X25519PrivateKey,
    known: Recovery | None = None,
) -> Path:
    """The key file made anew: from `known`, from what lies beside the journal, or from the journal
    itself. Raises KeyFileError if it is not lost, or does not open."""
    if load_keys(journal, environ)[0] is not None:
        raise KeyFileError("The journal's keys are there: nothing was changed.")
    recovery = known or known_recovery(journal)
    if recovery is None:
        with reading(journal) as database:
            recovery = told_by(database)
    if recovery is None:
        raise KeyFileError("No recovery key was ever made for this journal.")
    keys = unwrap_keys(recovery, private)
    file = key_file(journal)
    write_private(file, keys_text(keys).encode(), replace=True)
    return file
