"""The kiosk's Ed25519 key: signs what its paper claims, so that anybody with the public key can
check a receipt offline (MONEY.md section 9)."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.storage.keys import KeyFileError, write_private

CREDENTIAL = "signing-key"
KEY_BYTES = 32


def signing_file(journal: Path) -> Path:
    """Beside the journal: 32 raw bytes, mode 0600."""
    return journal.with_name(journal.name + ".signing")


def known_signer(journal: Path, environ: Mapping[str, str]) -> bytes | None:
    """The public key, if there is one yet."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    there = folder and (Path(folder) / CREDENTIAL).is_file()
    if not there and not signing_file(journal).exists():
        return None
    return load_signing_key(journal, environ).public_key().public_bytes_raw()


def load_signing_key(journal: Path, environ: Mapping[str, str]) -> Ed25519PrivateKey:
    """From `$CREDENTIALS_DIRECTORY/signing-key`, or the file beside the journal, which is made
    if there is none: what an earlier key signed stays as true as it was.

    Raises KeyFileError for a file that others can read or that holds no key.
    """
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if folder and (credential := Path(folder) / CREDENTIAL).is_file():
        return _read(credential)
    path = signing_file(journal)
    if not path.exists():
        raw = Ed25519PrivateKey.generate().private_bytes_raw()
        write_private(path, raw, replace=True)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyFileError(f"{path} can be read by others. Set its mode to 0600 and change keys.")
    return _read(path)


def _read(path: Path) -> Ed25519PrivateKey:
    raw = path.read_bytes()
    if len(raw) != KEY_BYTES:
        raise KeyFileError(f"{path} holds no signing key. Restore it, or remove it for a new one.")
    return Ed25519PrivateKey.from_private_bytes(raw)
