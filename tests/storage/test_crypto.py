"""What is stored of a number, and what is left when the keys are gone."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.errors import JournalError
from kiosk.domain.payments import DeliveryKind, Outcome, PaymentState
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import KEY_LOST, Keys
from kiosk.storage.verify import verify

Till = Any
DATA, INDEX = bytes(range(32)), bytes(range(32, 64))
KEYS = Keys("k7", {"k7": DATA}, INDEX)


class Nonce:
    """Says the same nonce for ever; only a test may."""

    def bits(self, count: int) -> int:
        return 5


def test_a_sealed_field_is_aes_gcm_with_its_place_as_context() -> None:
    """Key id, then nonce + ciphertext + tag; opened here by the library and not by our code."""
    stored = FieldCipher(KEYS, Nonce()).seal("4021987655", "p1", "payment.number")
    name, _, encoded = stored.partition(":")
    raw = base64.b64decode(encoded)
    assert (name, raw[:12]) == ("k7", (5).to_bytes(12, "big"))
    opened = AESGCM(DATA).decrypt(raw[:12], raw[12:], b"p1/payment.number")
    assert opened == b"4021987655"


def test_a_sealed_field_opens_only_in_its_own_place() -> None:
    """Moved to another payment or column, altered, or under another key it is nothing."""
    cipher = FieldCipher(KEYS, Nonce())
    stored = cipher.seal("4021987655", "p1", "payment.number")
    assert cipher.open(stored, "p1", "payment.number") == "4021987655"
    assert cipher.open(stored, "p2", "payment.number") == ""
    assert cipher.open(stored, "p1", "event.detail") == ""
    assert cipher.open(stored[:-5] + "AAAA=", "p1", "payment.number") == ""
    assert cipher.open("k8" + stored[2:], "p1", "payment.number") == ""
    assert cipher.open("k7:***", "p1", "payment.number") == ""


def test_an_old_key_still_opens_what_it_sealed() -> None:
    """Data keys rotate; the id in the value says which."""
    stored = FieldCipher(KEYS, Nonce()).seal("detail", None, "event.detail")
    rotated = Keys("k8", {"k7": DATA, "k8": INDEX}, INDEX)
    cipher = FieldCipher(rotated, Nonce())
    assert cipher.open(stored, None, "event.detail") == "detail"
    assert cipher.seal("detail", None, "event.detail").startswith("k8:")


def test_the_blind_index_is_a_keyed_hash_of_biller_and_number() -> None:
    """HMAC-SHA256 under its own key: equal numbers at two billers differ."""
    cipher = FieldCipher(KEYS, Nonce())
    expected = hmac.new(INDEX, b"water/123", hashlib.sha256).hexdigest()
    assert cipher.blind(PayBillNumber("water", "123")) == expected
    assert cipher.blind(PayBillNumber("power", "123")) != expected


def test_no_personal_text_is_in_the_files(till: Till) -> None:
    """M-33: number, event detail and delivery answers are in no byte of journal or log; neither
    is the number's plain hash."""
    till.pay()
    till.write("looked", "p1", detail="called from 555 0142")
    content = b"".join(
        file.read_bytes() for file in till.path.parent.iterdir() if file.suffix != ".keys"
    )
    for text in (b"4021987655", b"402198", b"555 0142", b"APPROVED 77"):
        assert text not in content
    assert hashlib.sha256(b"4021987655").hexdigest().encode() not in content
    assert till.journal.delivery("p1", DeliveryKind.BILLER).answer == "APPROVED 77"


@pytest.fixture
def keyless(till: Till, reopen: Callable[..., Till]) -> Till:
    """A journal whose key file is gone, with a payment in the middle of it."""
    till.open()
    till.intent()
    till.journal.close()
    till.path.with_name("journal.db.keys").unlink()
    return reopen(till.path)


def test_money_is_not_lost_with_the_key(keyless: Till) -> None:
    """M-33: recovery credits, posts and verifies; the number is only its last four now."""
    assert keyless.journal.warnings == (KEY_LOST,)
    (payment,) = keyless.journal.unfinished()
    assert (payment.number.value, payment.number.last4) == ("", "7655")
    assert payment.number.biller_id == "water"
    keyless.stacked()
    keyless.move(PaymentState.OPEN, PaymentState.CLOSING)
    keyless.post()
    keyless.sent(DeliveryKind.BILLER)
    keyless.confirm()
    assert keyless.journal.payment("p1").outcome is Outcome.PAID
    assert keyless.journal.find_number(PayBillNumber("water", "4021987655")) == ()
    assert verify(keyless.path).problem == ""


def test_without_keys_no_payment_opens_and_nothing_is_stored_in_clear(keyless: Till) -> None:
    """What cannot be encrypted is not written."""
    assert not keyless.journal.can_open()
    with pytest.raises(JournalError):
        keyless.open("p2")
    keyless.write("note", "p1", detail="a word for staff")
    assert keyless.rows("SELECT detail FROM event ORDER BY audit DESC LIMIT 1") == [("",)]
    assert keyless.rows("SELECT value FROM counter WHERE name = 'payment'") == [(1,)]
