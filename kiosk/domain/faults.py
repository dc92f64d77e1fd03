"""What did not work, as far as the customer can do something about it."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Why something did not work, told in words by the screen that is shown."""

    CODE_UNREADABLE = "code_unreadable"
    CODE_FOREIGN = "code_foreign"
    NUMBER_INCOMPLETE = "number_incomplete"
    NUMBER_CHARACTER = "number_character"
    NUMBER_CHECK_DIGIT = "number_check_digit"
    NO_SUCH_ACCOUNT = "no_such_account"
    TOO_MANY_TRIES = "too_many_tries"
    CLOSED = "closed"
    BLOCKED = "blocked"
    NO_CASH = "no_cash"
    UNREACHABLE = "unreachable"
    NOT_MINE = "not_mine"
    IN_CART = "in_cart"
    AMOUNT_TOO_SMALL = "amount_too_small"
    AMOUNT_TOO_LARGE = "amount_too_large"
    CASH_OFF = "cash_off"
    CARD_OFF = "card_off"
    NO_TENDER = "no_tender"
    NOTE_REFUSED = "note_refused"
    NOTE_TOO_LARGE = "note_too_large"
    NOTE_GIVEN_BACK = "note_given_back"
    NOTE_STUCK = "note_stuck"
    BOX_FULL = "box_full"
    JOURNAL = "journal"
    KEY_LOST = "key_lost"
    RESTORED = "restored"
