"""The operator's offline recovery key: what is wrapped for it opens without this machine.

HPKE (RFC 9180, base mode: X25519, HKDF-SHA256, AES-256-GCM), as the cryptography package has it.
The private half is written once, to a file that the operator takes away, below the name of the
kiosk and the key that its backups are signed with. Its public half and the
wrapped journal keys are in `<journal>.recovery`, in the journal (event `keys_wrapped`, the newest
counts) and in every backup's manifest.
"""

from __future__ import annotations

import base64
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from kiosk.storage.keys import KeyFileError, Keys, keys_from, keys_text, write_private

WRAPPED = "keys_wrapped"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_SIGNER = "Signed-By: "
_KEYS, _BACKUP = b"kiosk journal keys", b"kiosk backup key"


@dataclass(frozen=True, slots=True)
class Recovery:
    """The public half, and the journal's keys wrapped for it. No secret."""

    public: bytes
    wrapped: bytes

    def text(self) -> str:
        """JSON, in ASCII."""
        told = {"public": self.public, "wrapped": self.wrapped}
        return json.dumps({name: base64.b64encode(raw).decode() for name, raw in told.items()})

    def wrap_backup_key(self, key: bytes) -> bytes:
        """For the manifest of one backup."""
        return _SUITE.encrypt(key, X25519PublicKey.from_public_bytes(self.public), info=_BACKUP)


def recovery_file(journal: Path) -> Path:
    """Beside the journal."""
    return journal.with_name(journal.name + ".recovery")


def recovery_from(text: str) -> Recovery:
    """What `Recovery.text` made. Raises KeyFileError."""
    try:
        told = json.loads(text)
        return Recovery(*(base64.b64decode(told[name]) for name in ("public", "wrapped")))
    except (ValueError, KeyError, TypeError):
        raise KeyFileError("What was wrapped for the recovery key cannot be read.") from None


def known_recovery(journal: Path) -> Recovery | None:
    """From the file beside the journal; None if no recovery key was ever made."""
    file = recovery_file(journal)
    return recovery_from(file.read_text()) if file.exists() else None


def told_by(database: sqlite3.Connection) -> Recovery | None:
    """From the journal itself, should the file be gone, too."""
    query = "SELECT detail FROM event WHERE kind = ? ORDER BY audit DESC LIMIT 1"
    row = database.execute(query, (WRAPPED,)).fetchone()
    return recovery_from(row[0]) if row else None


def make_recovery(keys: Keys, kiosk: str, signer: bytes, out: Path) -> Recovery:
    """A new pair: its private half goes to `out`, which must not exist, and is kept nowhere else.
    `signer` is the kiosk's public signing key. Raises OSError."""
    private = X25519PrivateKey.generate()
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    write_private(out, f"Kiosk: {kiosk}\n{_SIGNER}{signer.hex()}\n".encode() + pem)
    public = private.public_key()
    wrapped = _SUITE.encrypt(keys_text(keys).encode(), public, info=_KEYS)
    return Recovery(public.public_bytes_raw(), wrapped)


def read_private(file: Path) -> tuple[X25519PrivateKey, bytes]:
    """The operator's half, and the public key that the kiosk signs its backups with. Raises
    KeyFileError."""
    try:
        raw = file.read_bytes()
        key = serialization.load_pem_private_key(raw, password=None)
        lines = raw.decode("ascii").splitlines()
        (signer,) = (line.removeprefix(_SIGNER) for line in lines if line.startswith(_SIGNER))
        public = bytes.fromhex(signer)
    except (OSError, ValueError, TypeError):
        raise KeyFileError(f"{file} holds no recovery key as it was written.") from None
    if not isinstance(key, X25519PrivateKey):
        raise KeyFileError(f"{file} holds a key of another kind.")
    return key, public


def unwrap_keys(recovery: Recovery, private: X25519PrivateKey) -> Keys:
    """The journal's keys. Raises KeyFileError if they were wrapped for another key."""
    return keys_from(_opened(recovery.wrapped, private, _KEYS).decode())


def unwrap_backup_key(wrapped: bytes, private: X25519PrivateKey) -> bytes:
    """The key of one backup. Raises KeyFileError."""
    return _opened(wrapped, private, _BACKUP)


def _opened(wrapped: bytes, private: X25519PrivateKey, info: bytes) -> bytes:
    try:
        return bytes(_SUITE.decrypt(wrapped, private, info=info))
    except (InvalidTag, ValueError):
        raise KeyFileError("This recovery key is not the one it was wrapped for.") from None
