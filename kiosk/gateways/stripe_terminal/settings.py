"""What a smart reader needs to be reached, and the file its key is kept in."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

#: The version stripe 16.1.0 speaks; it decides the names of parameters (DEVICES.md 5.1).
API_VERSION = "2026-10-28.endive"
API_BASE = "https://api.stripe.com"

_KEY = re.compile(r"(rk|sk)_(test|live)_[A-Za-z0-9_]{4,}")


class KeyFileError(ValueError):
    """The key cannot be had; the message is a sentence that says what to do, never the key."""


@dataclass(frozen=True, slots=True)
class StripeSettings:
    """One reader. `timeout_s` is for connecting and for each read, `retries` how often the library
    itself repeats a request that met no answer."""

    key: str = field(repr=False)
    reader: str
    api_base: str = API_BASE
    timeout_s: float = 10.0
    stripe_version: str = API_VERSION
    retries: int = 2

    @property
    def live(self) -> bool:
        """Whether real money moves."""
        return "_live_" in self.key


def read_key(path: Path) -> str:
    """The restricted key in a file that nobody but its owner can read. Raises KeyFileError."""
    try:
        # Not blocking: a pipe would be waited for.
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise KeyFileError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        mode = os.fstat(handle).st_mode
        raw = os.read(handle, 512) if stat.S_ISREG(mode) else b""
    finally:
        os.close(handle)
    if not stat.S_ISREG(mode):
        raise KeyFileError(f"{path}: is not a file")
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyFileError(f"{path}: others can read the key; run chmod 600 on it")
    key = raw.decode("ascii", "replace").strip()
    if not _KEY.fullmatch(key):
        raise KeyFileError(f"{path}: holds no Stripe key; it is one line that begins with rk_")
    return key
