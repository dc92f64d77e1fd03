"""Where the journal's keys come from (MONEY.md section 9).

In order: `$CREDENTIALS_DIRECTORY/journal-keys` (systemd), then `<journal>.keys` with mode 0600,
made at first boot. Both are JSON: {"current": id, "data": {id: base64}, "index": base64}.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import KioskError
from kiosk.ports import Entropy

CREDENTIAL = "journal-keys"
KEY_BYTES = 32
#: Health warnings, by code.
KEYS_IN_FILE = "keys_in_file"
KEY_LOST = "key_lost"


class KeyFileError(KioskError):
    """The key file cannot be used as it is; the message says why and what to do."""

    code = "key_file"


@dataclass(frozen=True, slots=True)
class Keys:
    """Data keys by id (AES-256), the id that encrypts now, and the key of the blind index."""

    current: str
    data: Mapping[str, bytes] = field(repr=False)
    index: bytes = field(repr=False)

    def __post_init__(self) -> None:
        sizes = {len(key) for key in (*self.data.values(), self.index)}
        if self.current not in self.data or sizes != {KEY_BYTES}:
            raise ValueError("keys of 32 bytes, the current one among them")


def new_keys(entropy: Entropy) -> Keys:
    """Fresh random keys; the first data key has the id "1"."""
    data, index = (entropy.bits(KEY_BYTES * 8).to_bytes(KEY_BYTES, "big") for _ in range(2))
    return Keys("1", {"1": data}, index)


def key_file(journal: Path) -> Path:
    """Beside the journal."""
    return journal.with_name(journal.name + ".keys")


def load_keys(journal: Path, environ: Mapping[str, str]) -> tuple[Keys | None, tuple[str, ...]]:
    """The keys and health warnings; None and KEY_LOST if there are none.

    Raises KeyFileError for a file that others can read or that holds no keys.
    """
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if folder and (credential := Path(folder) / CREDENTIAL).is_file():
        return _read(credential), ()
    path = key_file(journal)
    if not path.exists():
        return None, (KEY_LOST,)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyFileError(f"{path} can be read by others. Set its mode to 0600 and change keys.")
    return _read(path), (KEYS_IN_FILE,)


def create_keys(journal: Path, environ: Mapping[str, str], entropy: Entropy) -> None:
    """At first boot: write a key file unless keys exist already. It is durable on return."""
    keys, _ = load_keys(journal, environ)
    if keys:
        return
    write_private(key_file(journal), keys_text(new_keys(entropy)).encode(), replace=True)


def keys_text(keys: Keys) -> str:
    """As the files hold them."""
    document = {
        "current": keys.current,
        "data": {name: base64.b64encode(key).decode() for name, key in keys.data.items()},
        "index": base64.b64encode(keys.index).decode(),
    }
    return json.dumps(document)


def keys_from(text: str) -> Keys:
    """What `keys_text` made. Raises KeyFileError."""
    try:
        document = json.loads(text)
        return Keys(
            document["current"],
            {name: base64.b64decode(key) for name, key in document["data"].items()},
            base64.b64decode(document["index"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        raise KeyFileError("these are no journal keys") from None


def write_private(path: Path, content: bytes, *, replace: bool = False) -> None:
    """A file that only its owner can read, durable on return; whole from the first moment if it may
    replace another. Raises OSError; FileExistsError if it was there and may not be replaced."""
    draft = path.with_name(path.name + ".new") if replace else path
    if replace:
        draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if replace:
        draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names made or removed in `folder` durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read(path: Path) -> Keys:
    try:
        return keys_from(path.read_text())
    except (OSError, KeyFileError, UnicodeDecodeError):
        raise KeyFileError(f"{path} holds no journal keys. Restore it from the copy.") from None
