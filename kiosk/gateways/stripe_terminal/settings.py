"""What a smart reader needs to be reached, and the file its key is kept in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.gateways.private_files import PrivateFileError, read_private

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
        key = read_private(path)
    except PrivateFileError as error:
        raise KeyFileError(str(error)) from None
    if not _KEY.fullmatch(key):
        raise KeyFileError(f"{path}: holds no Stripe key; it is one line that begins with rk_")
    return key
