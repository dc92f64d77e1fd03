"""Fields that hold content are stored encrypted, and found again by a keyed fingerprint."""

from __future__ import annotations

import base64
import hmac
from binascii import b2a_base64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.domain.bills import PayBillNumber
from kiosk.ports import Entropy
from kiosk.storage.keys import Keys

_NONCE_BITS = 96


class FieldCipher:
    """AES-256-GCM per field: "<key id>:<base64 of nonce, ciphertext, tag>" (NIST SP 800-38D).

    The additional data is payment id and column, so a value cannot be moved to another row.
    Without keys nothing can be opened, and only empty text can be sealed.
    """

    def __init__(self, keys: Keys | None, entropy: Entropy) -> None:
        self._keys = keys
        self._ciphers = {name: AESGCM(key) for name, key in keys.data.items()} if keys else {}
        self._entropy = entropy
        self._current = self._ciphers[keys.current] if keys else None
        self._prefix = f"{keys.current}:" if keys else ""

    def fits(self, newest: tuple[str, str] | None) -> bool:
        """Whether these are the journal's keys, by id and number of its newest payment that has
        one; without any every key fits."""
        return newest is None or self.open(newest[1], newest[0], "payment.number") != ""

    @property
    def usable(self) -> bool:
        """False when the keys are lost."""
        return self._current is not None

    def seal(self, text: str, payment_id: str | None, column: str) -> str:
        """The stored form; "" for an empty text, and for any text while the keys are lost."""
        if not text or self._current is None:
            return ""
        nonce = self._entropy.bits(_NONCE_BITS).to_bytes(_NONCE_BITS // 8, "big")
        sealed = self._current.encrypt(nonce, text.encode(), _context(payment_id, column))
        return self._prefix + b2a_base64(nonce + sealed, newline=False).decode()

    def open(self, stored: str, payment_id: str | None, column: str) -> str:
        """The text; "" if the key is lost or the value is not what was sealed here."""
        name, _, encoded = stored.partition(":")
        cipher = self._ciphers.get(name)
        if cipher is None:
            return ""
        try:
            raw = base64.b64decode(encoded, validate=True)
            return cipher.decrypt(raw[:12], raw[12:], _context(payment_id, column)).decode()
        except (InvalidTag, ValueError):
            return ""

    def blind(self, number: PayBillNumber) -> str:
        """A fingerprint for equality only: HMAC-SHA256 under a key of its own; "" without keys."""
        if self._keys is None:
            return ""
        folded = f"{number.biller_id}/{number.value}".encode()
        return hmac.digest(self._keys.index, folded, "sha256").hex()


def _context(payment_id: str | None, column: str) -> bytes:
    return f"{payment_id or ''}/{column}".encode()
