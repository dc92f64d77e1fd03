"""The few exceptions of the product; what can be expected to fail is a value instead."""

from __future__ import annotations


class KioskError(Exception):
    """Root of the tree. `code` is one word for logs and tests; its sentence lives in the UI."""

    code = "kiosk"


class JournalError(KioskError):
    """A commit did not happen. Nothing may be acknowledged, nothing more may be sent."""

    code = "journal"


class IllegalTransitionError(KioskError):
    """A state change that the tables of `payments` do not allow: always a bug."""

    code = "illegal_transition"
