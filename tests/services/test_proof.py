"""The receipt: UX.md section 12 in both languages, true in every outcome, and signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.bills import Biller, PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, Outcome, PaymentRecord, PaymentState
from kiosk.domain.receipts import Document, Heading, Pair, Qr, Text, Tone
from kiosk.domain.rules import Rules
from kiosk.services.proof import Proof
from kiosk.ui.messages import Catalogue

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TEXTS = Catalogue(("en", "es"), ZoneInfo("America/Chicago"))
NUMBER = "1234567890"
#: Fri, Dec 4, 2026, 3:05 PM in Chicago.
CLOSED_MS = 1_796_418_300_000


def usd(minor: int) -> Money:
    return Money(minor, "USD")


PAID = PaymentRecord(
    id="0192f0c1-2800-7f13-9d90-5ecfd160c5d6",
    seq=42,
    visit_id="visit-1",
    number=PayBillNumber("power", NUMBER),
    former_last4="",
    amount=usd(3850),
    fee=usd(150),
    amount_due=usd(3850),
    as_of_ms=CLOSED_MS - 3_600_000,
    held=usd(4000),
    in_doubt=usd(0),
    posted_amount=usd(3850),
    posted_fee=usd(150),
    state=PaymentState.POSTED,
    outcome=Outcome.PAID,
    close_reason=CloseReason.DUE_REACHED,
    confirmation="K7F3M9",
    approval_ref="REF-1",
    recovery_code="4821",
    language="en",
    opened_ms=CLOSED_MS - 60_000,
    closed_ms=CLOSED_MS,
)
PART = replace(PAID, held=usd(2000), posted_amount=usd(1850))
PENDING = replace(PAID, outcome=Outcome.PENDING, approval_ref="")
CREDITED = replace(
    PENDING,
    state=PaymentState.CREDITED,
    held=usd(2000),
    posted_amount=usd(0),
    posted_fee=usd(0),
    close_reason=CloseReason.FINISHED,
)
DOUBT = replace(CREDITED, held=usd(0), in_doubt=usd(2000), close_reason=CloseReason.FAULT)
REFUSED = replace(PENDING, refused=True)
NOT_TAKEN = replace(CREDITED, state=PaymentState.NOT_TAKEN, outcome=Outcome.NOT_TAKEN, held=usd(0))
SLIPS = [PAID, PART, PENDING, CREDITED, DOUBT, REFUSED, NOT_TAKEN]
Compose = Callable[..., Document]


@pytest.fixture
def compose(rules: Rules) -> Compose:
    def make(payment: PaymentRecord, **changed: object) -> Document:
        changed_rules = replace(rules, **changed)  # type: ignore[arg-type]  # fields of Rules
        return Proof(changed_rules, TEXTS, KEY.sign).receipt(payment)

    return make


def pairs(document: Document) -> dict[str, str]:
    return {block.label: block.value for block in document.blocks if isinstance(block, Pair)}


def words(document: Document) -> str:
    return " ".join(block.text for block in document.blocks if isinstance(block, Text))


def qr(document: Document) -> str:
    (code,) = [block for block in document.blocks if isinstance(block, Qr)]
    return code.data


def test_the_receipt_in_english_has_everything(compose: Compose) -> None:
    """M-07, M-23, M-26: the content list of UX.md section 12, value by value."""
    document = compose(replace(PAID, former_last4="5555"))
    assert (document.language, document.title) == ("en", "Receipt K7F3M9")
    assert document.blocks[0] == Heading("Paid")
    assert document.blocks[1] == Text("City Power", Tone.STRONG, centred=True)
    assert pairs(document) == {
        "Date": "Fri, Dec 4, 2026, 3:05 PM CST",
        "Kiosk": "K-7",
        "Place": "Main Street",
        "Pay-bill number": "ending in 7890",
        "Former number": "ending in 5555",
        "Amount": "$38.50",
        "Fee": "$1.50",
        "Total": "$40.00",
        "Cash put in": "$40.00",
        "Balance left": "$0.00",
        "Balance as of": "Fri, Dec 4, 2026, 2:05 PM CST",
        "Confirmation number": "K7F-3M9",
        "Approval reference": "REF-1",
        "Trace number": "000042",
    }
    assert "Something wrong?" in words(document)
    assert "555 0100" in words(document)


def test_the_receipt_in_spanish_has_everything_too(compose: Compose) -> None:
    """M-26, M-42: the same values, every label translated, formats of the language."""
    english = compose(replace(PAID, former_last4="5555"))
    spanish = compose(replace(PAID, former_last4="5555", language="es"))
    assert spanish.language == "es"
    assert spanish.blocks[0] == Heading("Pagado")
    here, there = pairs(spanish), pairs(english)
    assert len(here) == len(there)
    assert [type(b) for b in spanish.blocks] == [type(b) for b in english.blocks]
    same = {value for value in there.values() if value in here.values()}
    assert {"$38.50", "$1.50", "$40.00", "K7F-3M9", "REF-1", "000042", "K-7"} <= same
    labels = {*here} & {*there}
    assert labels <= {"Total"}, f"not translated: {labels}"
    assert "dic" in next(iter(here.values())).lower()


@pytest.mark.parametrize("payment", SLIPS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_only_the_last_four_stand_anywhere(
    compose: Compose, payment: PaymentRecord, language: str
) -> None:
    """M-05, M-36: not in a text, a title, a QR code, nor in pieces longer than four."""
    document = compose(replace(payment, language=language))
    everything = repr(document)
    assert "7890" in everything
    assert not any(NUMBER[i : i + 5] in everything for i in range(6))


def test_no_fee_is_said_in_words(compose: Compose) -> None:
    """M-23: zero reads "No fee"."""
    free = replace(PAID, fee=usd(0), posted_fee=usd(0), held=usd(3850))
    assert pairs(compose(free))["Fee"] == "No fee"
    assert pairs(compose(free))["Total"] == "$38.50"


def test_a_part_names_what_is_left(compose: Compose) -> None:
    """M-28: posted, remaining, and nothing else."""
    document = compose(PART)
    assert pairs(document)["Amount"] == "$18.50"
    assert pairs(document)["Balance left"] == "$20.00"
    assert "Remaining $20.00" in words(document)
    pending = compose(replace(PART, outcome=Outcome.PENDING))
    assert "Remaining" not in words(pending), "not beside: do not pay again"


def test_over_payment_is_credited_and_says_so(compose: Compose) -> None:
    """M-11: the extra is named, and the balance is a credit, never a minus."""
    document = compose(replace(PAID, held=usd(5000), posted_amount=usd(4850)))
    assert pairs(document)["Cash put in"] == "$50.00"
    assert pairs(document)["Credited to your account"] == "$10.00"
    assert pairs(document)["Credit on your account"] == "$10.00"
    assert "-" not in pairs(document)["Credit on your account"]


def test_pending_says_do_not_pay_again(compose: Compose) -> None:
    """MONEY.md section 2: reference, amount, why, "do not pay again", the recovery code."""
    document = compose(PENDING)
    assert document.blocks[0] == Heading("Pending")
    assert pairs(document)["Code for the attendant"] == "4821"
    assert "Pending until City Power answers" in words(document)
    assert "Do not pay this bill again." in words(document)
    assert "Code for the attendant" not in pairs(compose(PAID))
    assert "We will know by Sat, Dec 5, 2026" in words(document)
    assert "We will know by" not in words(compose(PAID))


def test_a_supplement_names_the_payment_its_money_came_from(compose: Compose) -> None:
    """MONEY.md 4.1: linked, with an amount of its own and no cash put in for it."""
    told = pairs(compose(replace(PART, brought=usd(2000), supplement_of="ABC234")))
    assert told["From an earlier payment"] == "$20.00"
    assert told["Confirmation of that payment"] == "ABC-234"
    assert "Cash put in" not in told


def test_kept_money_is_named_and_nothing_was_paid(compose: Compose) -> None:
    """CREDITED: the sum is kept, not posted: no amount, no balance."""
    document = compose(CREDITED)
    assert pairs(document)["Kept for you"] == "$20.00"
    assert not {"Amount", "Total", "Balance left"} & set(pairs(document))
    assert "$20.00 is kept for you" in words(document)


def test_both_sums_stand_on_a_slip_in_doubt(compose: Compose) -> None:
    """MONEY.md section 2: certain and pending, in one Pending outcome."""
    document = compose(replace(PART, outcome=Outcome.PENDING, in_doubt=usd(1000)))
    assert pairs(document)["Amount"] == "$18.50"
    assert pairs(document)["Being checked"] == "$10.00"
    assert "One note is being checked" in words(document)
    assert pairs(compose(DOUBT))["Being checked"] == "$20.00"


def test_a_refused_posting_is_not_said_to_wait_for_the_biller(compose: Compose) -> None:
    """UX.md section 8, text 20: the slip says that it was refused and where the money is."""
    document = compose(REFUSED)
    assert "until City Power answers" not in words(document)
    assert "$40.00 is kept for you" in words(document)


@pytest.mark.parametrize("state", [PaymentState.CREDITED, PaymentState.POSTED])
def test_abandoned_cash_is_said_to_be_paid_only_if_it_was(
    compose: Compose, state: PaymentState
) -> None:
    """UX.md section 8, text 24: outcome texts must be true."""
    base = PART if state is PaymentState.POSTED else CREDITED
    told = words(compose(replace(base, close_reason=CloseReason.ABANDONED)))
    assert ("so we paid" in told) == (state is PaymentState.POSTED)


def test_an_interrupted_payment_says_so(compose: Compose) -> None:
    """UX.md section 8, text 25; without money inside there is nothing to say of it."""
    restart = CloseReason.RESTART
    assert "$20.00 was inside" in words(compose(replace(PART, close_reason=restart)))
    assert "was inside" not in words(compose(replace(NOT_TAKEN, close_reason=restart)))


def test_not_taken_says_that_no_money_was_taken(compose: Compose) -> None:
    """Proven: nothing captured, no note stacked or in doubt."""
    document = compose(NOT_TAKEN)
    assert document.blocks[0] == Heading("Not taken")
    assert "No money was taken." in words(document)


def test_what_is_not_configured_is_not_printed(compose: Compose, biller: Biller) -> None:
    """M-56: no help line, no place: no empty line either."""
    document = compose(PAID, place="", billers=(replace(biller, help_phone=""),))
    assert "Place" not in pairs(document)
    assert "Help line" not in words(document)


def test_a_payment_without_an_outcome_has_no_paper(compose: Compose) -> None:
    """R6: nothing is printed that is not yet true."""
    with pytest.raises(ValueError, match="without an outcome"):
        compose(replace(PAID, outcome=None))
