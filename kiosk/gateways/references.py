"""The approval reference that a biller without its own numbering gives."""

from __future__ import annotations

import base64
import hashlib


def approval_ref(biller_id: str, key: str) -> str:
    """Eight letters and digits. Derived from the key, so the same posting always has the same one
    and two kiosks do not give out each other's."""
    digest = hashlib.blake2s(f"{biller_id} {key}".encode(), digest_size=5).digest()
    return base64.b32encode(digest).decode("ascii")
