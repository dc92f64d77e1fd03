"""Why a call gave no answer to go by. The codes are for staff; no message of Stripe is kept."""

from __future__ import annotations

#: What a connection that failed or timed out is called here.
NO_CONNECTION = "no_connection"
READER_BUSY = "terminal_reader_busy"
READER_OFFLINE = "terminal_reader_offline"
READER_TIMEOUT = "terminal_reader_timeout"
READER_FAULT = "terminal_reader_hardware_fault"
#: Another till's payment is on the reader; a word of ours.
TAKEN = "reader_busy"


class Trouble(Exception):  # noqa: N818  # expected, and no fault of the program
    """`code` is Stripe's word, or one of ours ("no_connection", "http_500", "garbled")."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(Trouble):
    """Stripe has looked at the request and will not do it."""


class Forbidden(Trouble):
    """The key is wrong, expired, or may not do this."""


class Silent(Trouble):
    """No answer, or one that says nothing: it may be done or not."""


class Later(Silent):
    """Too many requests, or another one is at work on the same thing: nothing was done by this
    one, but an earlier try under its key may have been."""
