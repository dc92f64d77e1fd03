"""What a camera reads of a receipt, and that every language has every slip."""

from __future__ import annotations

import base64
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from cryptography.exceptions import InvalidSignature

from kiosk.domain.bills import Biller
from kiosk.domain.payments import PaymentRecord
from kiosk.domain.receipts import Pair
from kiosk.domain.rules import Rules
from kiosk.services.proof import Proof
from kiosk.ui.messages import Catalogue
from tests.services.test_proof import KEY, NUMBER, PAID, SLIPS, TEXTS, qr


@pytest.mark.parametrize("payment", SLIPS)
def test_the_signed_code_can_be_checked_offline(rules: Rules, payment: PaymentRecord) -> None:
    """MISSION.md section 5, 4: Ed25519 over outcome, amount, fee, payee, last four, time,
    confirmation and kiosk; readable by people first."""
    body, _, signature = qr(Proof(rules, TEXTS, KEY.sign).receipt(payment)).rpartition("/")
    paid, fee, payee, number, moment, confirmation, kiosk, kind = body.split("/")
    certain = payment.posted_amount + payment.posted_fee or payment.held
    outcome = payment.outcome.value.replace("_", " ").upper() if payment.outcome else ""
    assert paid == f"{outcome} {certain.minor / 100:.2f} USD"
    assert fee == f"fee {payment.posted_fee.minor / 100:.2f}"
    assert (payee, number, moment) == ("City Power", "ending 7890", "2026-12-04 21:05Z")
    assert (confirmation, kiosk, kind) == ("K7F-3M9", "K-7", "PBK2")
    raw = base64.urlsafe_b64decode(signature + "==")
    KEY.public_key().verify(raw, body.encode())
    with pytest.raises(InvalidSignature):
        KEY.public_key().verify(raw, body.replace("K7F-3M9", "K7F-3M8").encode())


def test_the_code_is_ascii_and_short(rules: Rules) -> None:
    """It has to be read from thermal paper, and from a screen across a counter."""
    data = Proof(rules, TEXTS, KEY.sign).code(PAID)
    assert data.isascii()
    assert len(data) <= 190
    assert NUMBER not in data


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Compañía de Agua/Luz", "Compania de Agua Luz"),
        ("Điện lực Sài Gòn", "ien luc Sai Gon"),
        ("الكهرباء", "power"),
    ],
)
def test_a_name_beyond_ascii_is_told_as_far_as_it_goes(
    rules: Rules, biller: Biller, name: str, told: str
) -> None:
    """Printers and cameras agree on nothing else; a slash would be read as the next part."""
    own = replace(rules, billers=(replace(biller, name=name),))
    parts = Proof(own, TEXTS, KEY.sign).code(PAID).split("/")
    assert len(parts) == 9
    assert parts[2] == told


def test_the_screens_code_is_the_papers_unless_there_is_a_link(rules: Rules) -> None:
    """[receipts] link: where a phone finds the PDF; without one, the receipt itself."""
    signed = Proof(rules, TEXTS, KEY.sign)
    assert signed.code(PAID) == qr(signed.receipt(PAID))
    linked = Proof(rules, TEXTS, KEY.sign, "https://pay.example/r/{confirmation}")
    assert linked.code(PAID) == "https://pay.example/r/K7F3M9"
    assert qr(linked.receipt(PAID)) == signed.code(PAID)


def test_each_of_several_bills_leads_to_the_one_receipt_they_have(rules: Rules) -> None:
    """Asked for by the number of the second, its file has the number of the first."""
    second = replace(PAID, line=2, confirmation="A2B3C4", lines=(PAID,))
    linked = Proof(rules, TEXTS, KEY.sign, "https://pay.example/r/{confirmation}")
    assert linked.code(second) == "https://pay.example/r/K7F3M9"


def test_a_biller_whose_file_is_gone_is_told_by_its_id(rules: Rules) -> None:
    """M-46: whoever comes with a slip of last year does not stop the kiosk."""
    assert Proof(replace(rules, billers=()), TEXTS, KEY.sign).code(PAID).split("/")[2] == "power"


@pytest.mark.parametrize("language", ["en", "es", "fr", "vi", "ar"])
@pytest.mark.parametrize("payment", SLIPS)
def test_every_slip_has_the_same_parts_in_every_language(
    rules: Rules, payment: PaymentRecord, language: str
) -> None:
    """M-26, M-42: block for block what the English one has, in other words; nothing stays
    English."""
    texts = Catalogue(("en", "es", "fr", "vi", "ar"), ZoneInfo("America/Chicago"))
    proof = Proof(rules, texts, KEY.sign)
    english = proof.receipt(payment)
    other = proof.receipt(replace(payment, language=language))
    assert [type(block) for block in other.blocks] == [type(block) for block in english.blocks]
    assert other.mirrored is (language == "ar")
    assert other.reprint == texts.text("receipt.reprint", language)
    labels = [block.label for block in other.blocks if isinstance(block, Pair)]
    same = set(labels) & {block.label for block in english.blocks if isinstance(block, Pair)}
    assert language == "en" or same <= {"Date", "Total"}
