"""One charge at the driver, heard, recorded and captured, or stopped. Bytes played by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.cards import (
    Approval,
    CardCaptured,
    CardHeard,
    CardRefused,
    CardShows,
    CardUnknown,
    CardWord,
    Decline,
)
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.far_end import (
    ABORT,
    ACK,
    CHARGE,
    DONE,
    OFFLINE,
    OK,
    SALE,
    FarEnd,
    block,
    status,
)

APPROVAL = Approval(Money(1250, "USD"), "000018/0008")
HEARD, CAPTURED = CardHeard("t1", APPROVAL), CardCaptured("t1", APPROVAL)
REGISTER = block("06 00 06 00 00 00 BA 08 40")


def refused(code: str, reason: Decline = Decline.DECLINED) -> CardRefused:
    return CardRefused("t1", reason, code, over=True)


def unknown(reason: str) -> CardUnknown:
    return CardUnknown("t1", reason)


def test_a_charge_is_shown_heard_recorded_and_captured(ready: FarEnd) -> None:
    """The 04 0F is answered only once the approval is in the journal; 06 0F completes it."""
    assert ready.sells() == SALE
    ready.runs("04 FF 01 0A", "04 FF 01 04")
    assert ready.hear(block(status())) == ACK
    words = [CardShows("t1", CardWord.PRESENT), CardShows("t1", CardWord.BANK)]
    assert ready.told() == [*words, HEARD]
    assert ready.wait(4.0) == b""
    assert ready.wish(lambda driver: driver.recorded()) == OK
    assert ready.hear(ACK) == b""
    ready.says("06 D1 0A 40 4B 55 4E 44 45 4E 42 45 4C")
    ready.says("06 D3 05 06 03 25 01 41")
    assert ready.told() == []
    ready.says(DONE)
    assert ready.told() == [CAPTURED]


def test_everything_a_receipt_needs_comes_with_the_approval(ready: FarEnd) -> None:
    """Rows M-19, M-26: brand, last four, authorisation and terminal, and nothing else."""
    ready.sells()
    ready.runs()
    more = "22 F0 F8 EE EE EE EE EE EE 42 42 29 28 00 48 69 3B 31 32 33 34 35 36 00 00"
    ready.approves(status(more=more + "8B F0 F5 56 49 53 41 00"))
    ready.says(DONE)
    approval = Approval(
        Money(1250, "USD"), "000018/0008", "123456", "VISA", last4="4242", terminal="28004869"
    )
    assert ready.told() == [CardHeard("t1", approval), CardCaptured("t1", approval)]


@pytest.mark.parametrize(
    ("minor", "sale"),
    [
        (267, "10 02 06 01 0A 04 00 00 00 00 02 67 49 08 40 10 03 10 99"),
        (1010, "10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 08 40 10 03 D9 F6"),
    ],
    ids=["crc_has_dle", "amount_has_dle"],
)
def test_10_in_an_amount_or_a_crc_is_sent_right(ready: FarEnd, minor: int, sale: str) -> None:
    """Doubled in the one, not in the other."""
    charge = replace(CHARGE, amount=Money(minor, "USD"))
    assert ready.sells(charge) == bytes.fromhex(sale)


def test_a_long_message_in_pieces_is_one_message(ready: FarEnd) -> None:
    """`fragmented_long_apdu`: 1,500 bytes, FF and two bytes little-endian (Portalum.Zvt #8)."""
    ready.sells()
    ready.runs()
    data = bytes.fromhex(status())[3:]
    filler = 1500 - len(data) - 4
    data += b"\x06\x82" + filler.to_bytes(2, "big") + bytes(filler)
    raw = block((b"\x04\x0f\xff\xdc\x05" + data).hex())
    for at in range(0, len(raw), 7):
        ready.now += 0.05
        answer = ready.hear(raw[at : at + 7])
    assert answer == ACK
    assert ready.told() == [HEARD]


def test_an_approval_repeated_because_our_ack_was_lost_is_heard_once(ready: FarEnd) -> None:
    """`ack_lost`: no sequence number. Each copy gets its 06, and 80 00 00 once it is recorded."""
    ready.sells()
    ready.runs()
    assert ready.hear(block(status())) == ACK
    assert ready.hear(block(status())) == ACK
    assert ready.wish(lambda driver: driver.recorded()) == OK
    assert ready.hear(block(status())) == ACK + OK
    ready.hear(ACK)
    ready.says(DONE)
    assert ready.told() == [HEARD, CAPTURED]
    assert ready.driver.counters["repeats"] == 2


def test_a_pin_may_take_minutes(ready: FarEnd) -> None:
    """`slow_pin`: T4 begins anew with every 04 FF (Portalum.Zvt #14), and ends after 180 s."""
    ready.sells()
    ready.runs("04 FF 01 01")
    for _ in range(4):
        assert ready.wait(179) == b""
        ready.says("04 FF 01 01")
    assert ready.told() == [CardShows("t1", CardWord.PIN)] * 5
    ready.wait(180)
    assert ready.told() == [unknown("no_result"), OFFLINE]


def test_a_wish_to_stop_that_comes_too_late_changes_nothing(ready: FarEnd) -> None:
    """`abort_too_late`: 06 B0 is only a wish, 27 decides (Portalum.Zvt #44)."""
    ready.sells()
    ready.runs("04 FF 01 0A")
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == ABORT
    ready.runs()
    ready.approves()
    ready.says(DONE)
    assert ready.told()[1:] == [HEARD, CAPTURED]


def test_a_charge_that_was_stopped_says_so(ready: FarEnd) -> None:
    """6C after our 06 B0 is the customer's own wish; without it, it is a time-out."""
    ready.sells()
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == b""
    assert ready.hear(ACK) == b""
    assert ready.hear(OK) == ACK + ABORT
    assert ready.runs("06 1E 01 6C") == b""
    assert ready.told() == [refused("6C", Decline.CANCELLED)]
    ready.sells()
    ready.runs("06 1E 01 6C")
    assert ready.told() == [refused("6C", Decline.TIMED_OUT)]


def test_a_stop_that_is_refused_is_wished_again(ready: FarEnd) -> None:
    """06 B0 works only while the terminal waits for the customer: tried again at its next word."""
    ready.sells()
    ready.runs()
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == ABORT
    ready.refuses("9C")
    assert ready.says("04 FF 01 0A") == ABORT
    ready.runs()
    assert ready.says("04 FF 01 0A") == b""


def test_nobody_is_interrupted_while_an_approval_waits(ready: FarEnd) -> None:
    """The terminal waits for 80 00 00 and for nothing else."""
    ready.sells()
    ready.runs()
    ready.hear(block(status()))
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == b""
    assert ready.wish(lambda driver: driver.recorded()) == OK


def test_both_speaking_at_once_answer_the_terminal_first(ready: FarEnd) -> None:
    """Its 04 FF crosses our 06 B0: it gets 06 and 80 00 00, and the wish once more."""
    ready.sells()
    ready.runs()
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == ABORT
    assert ready.hear(block("04 FF 01 0A")) == ACK + OK
    assert ready.hear(ACK) == ABORT


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        (status(amount="04 00 00 00 00 01 00"), Money(100, "USD")),
        (status(currency="49 09 78"), Money(1250, "EUR")),
        (status(currency="49 03 92"), None),
        (status(amount=""), None),
        (status(currency=""), Money(1250, "USD")),
    ],
    ids=["wrong_amount", "wrong_currency", "yen", "no amount", "no currency"],
)
def test_the_terminals_own_figure_is_reported(
    ready: FarEnd, said: str, amount: Money | None
) -> None:
    """The core compares it with what was asked; a number not in use here leaves it unknown."""
    ready.sells()
    ready.runs()
    ready.approves(said)
    ready.says(DONE)
    approval = Approval(amount, "000018/0008")
    assert ready.told() == [CardHeard("t1", approval), CardCaptured("t1", approval)]


def test_a_card_number_in_the_clear_goes_nowhere(ready: FarEnd) -> None:
    """`unmasked_pan`: in 22, on track 2, as an expiry, and on the paper. Row M-19."""
    pan = "41" + "11" * 7
    clear = f"22 F0 F8 {pan} 23 F1 F2 {pan} D3 01 22 01 0E 30 12 8B F0 F5 56 49 53 41 00"
    ready.sells()
    ready.runs()
    ready.approves(status(more=clear))
    line = pan.encode().hex()
    ready.says(f"06 D1 11 00 {line}")
    ready.says(DONE)
    told = repr(ready.told())
    assert "VISA" in told
    assert "1111" not in told
    assert "3012" not in told
    held = vars(ready.driver) | vars(ready.driver._exchange) | vars(ready.driver._exchange._link)
    assert "1111" not in repr(held)


def test_pin_tries_used_up_are_told_from_another_refusal(ready: FarEnd) -> None:
    """The bank's code does not say it, the display did (04 FF 18). Row M-30."""
    ready.sells()
    ready.runs("04 FF 01 15", "04 FF 01 18", status("27 05"), DONE)
    assert ready.told()[-1] == refused("05", Decline.PIN_TRIES)
    ready.sells()
    ready.runs("04 FF 01 15", status("27 05"), DONE)
    assert ready.told()[-1] == refused("05")


def test_a_journal_too_slow_guesses_nothing(ready: FarEnd) -> None:
    """The terminal gave up waiting for 80 00 00: what it did then, only its receipt says."""
    ready.sells()
    ready.runs()
    ready.hear(block(status()))
    ready.wait(30)
    ready.says("06 1E 01 6C")
    assert ready.told() == [HEARD, unknown("approved_then_aborted")]
    assert ready.wish(lambda driver: driver.recorded()) == b""


def test_a_charge_cancelled_before_it_was_sent_never_was(ready: FarEnd) -> None:
    """The wish overtakes it."""
    ready.driver.charge(CHARGE)
    ready.driver.charge(replace(CHARGE, tender_id="t2"))
    assert ready.wish(lambda driver: driver.cancel(CHARGE)) == SALE
    assert ready.told() == [refused("not_sent", Decline.CANCELLED)]
