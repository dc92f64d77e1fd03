"""Files with a secret in them: nobody but their owner may read one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

MOST_BYTES = 512


class PrivateFileError(ValueError):
    """The secret cannot be had; the message says what to do, never the secret."""


def read_private(path: Path, what: str = "key") -> str:
    """The text of a file of mode 0600 or less, its first 512 bytes. Raises PrivateFileError."""
    try:
        # Not blocking: a pipe would be waited for.
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise PrivateFileError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        mode = os.fstat(handle).st_mode
        raw = os.read(handle, MOST_BYTES) if stat.S_ISREG(mode) else b""
    finally:
        os.close(handle)
    if not stat.S_ISREG(mode):
        raise PrivateFileError(f"{path}: is not a file")
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise PrivateFileError(f"{path}: others can read the {what}; run chmod 600 on it")
    return raw.decode("ascii", "replace").strip()
