"""The receipt of a payment, composed once: paper, PDF and screen render the same blocks.

The content is the list of UX.md section 12, drawn from the journal's record alone.
"""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.bills import Biller
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone
from kiosk.domain.rules import Rules
from kiosk.domain.together import kept as _kept
from kiosk.domain.together import whole
from kiosk.ports import Texts
from kiosk.services.proof_bills import advice, balance, bills


@dataclass(frozen=True)
class Proof:
    """Composes documents. `sign` makes the 64-byte Ed25519 signature that a QR code carries; `link`
    is where a phone finds a receipt, with {confirmation} for its number."""

    rules: Rules
    texts: Texts
    sign: Callable[[bytes], bytes]
    link: str = ""

    def receipt(self, payment: PaymentRecord) -> Document:
        """The receipt (Paid) or slip (Pending, Not taken) of a payment with an outcome."""
        words = _Words(self.texts, payment.language)
        biller, payment = self.rules.biller(payment.number.biller_id), whole(payment)
        blocks: list[Block] = [Heading(words(f"receipt.{_outcome(payment)}"))]
        blocks += self._where(payment, biller, words)
        blocks += bills(payment, self.rules, self.texts)
        blocks += [Rule(), *_money(payment, words), Rule(), *_proof(payment, words)]
        blocks += [Rule(), *_advice(payment, biller, words), *self._promise(payment, words)]
        blocks += _help(biller, words)
        blocks.append(Qr(self._signed(payment), words("receipt.verify")))
        blocks.append(Text(words("receipt.thanks"), centred=True))
        title = words("receipt.title", confirmation=payment.confirmation)
        return Document(payment.language, title, tuple(blocks), words("receipt.reprint"))

    def _where(self, payment: PaymentRecord, biller: Biller, words: _Words) -> Iterator[Block]:
        if not payment.lines:
            yield Text(biller.name, Tone.STRONG, centred=True)
        yield Pair(words("receipt.date"), self.texts.moment(payment.told_ms, payment.language))
        yield Pair(words("receipt.kiosk"), self.rules.kiosk_id)
        if self.rules.place:
            yield Pair(words("receipt.place"), self.rules.place)
        if payment.lines:
            return
        ending = words("receipt.ending_in", last4=payment.number.last4)
        yield Pair(words("receipt.number"), ending)
        if payment.former_last4:
            former = words("receipt.ending_in", last4=payment.former_last4)
            yield Pair(words("receipt.former_number"), former)

    def _promise(self, payment: PaymentRecord, words: _Words) -> Iterator[Block]:
        """By when a Pending payment is answered."""
        if payment.outcome is Outcome.PENDING:
            by_ms = payment.told_ms + self.rules.answer_hours * 3_600_000
            moment = self.texts.moment(by_ms, payment.language)
            yield Text(words("receipt.by_when", moment=moment))

    def code(self, payment: PaymentRecord) -> str:
        """What the screen's code says to a camera: where the receipt is, or the receipt itself; ""
        as long as there is none."""
        told = whole(payment)
        if told.outcome is None:
            return ""
        if self.link:
            return self.link.replace("{confirmation}", told.confirmation)
        return self._signed(told)

    def _signed(self, payment: PaymentRecord) -> str:
        """The receipt in one line, readable by people, and the signature over all before its last
        slash. ASCII: printers and cameras agree on nothing else. Never the pay-bill number."""
        biller_id = payment.number.biller_id
        name = _ascii(self.rules.name(biller_id))
        payee = f"{len(payment.lines)} bills" if payment.lines else name
        numbers = (one.number.last4 for one in payment.bills)
        recorded, code = _recorded(payment), payment.amount.currency
        fee = payment.posted_fee if payment.state is PaymentState.POSTED else recorded.zero()
        told = datetime.fromtimestamp(payment.told_ms / 1000, UTC)
        parts = (
            f"{_outcome(payment).value.replace('_', ' ').upper()} {_decimal(recorded)} {code}",
            f"fee {_decimal(fee)}",
            payee or biller_id,
            " ".join(("ending", *numbers)),
            told.strftime("%Y-%m-%d %H:%MZ"),
            _grouped(payment.confirmation),
            self.rules.kiosk_id,
            "PBK2",
        )
        body = "/".join(parts)
        signature = base64.urlsafe_b64encode(self.sign(body.encode())).rstrip(b"=").decode()
        return f"{body}/{signature}"


def _decimal(amount: Money) -> str:
    return f"{amount.minor // 100}.{amount.minor % 100:02d}"


def _ascii(name: str) -> str:
    """As much of a name as ASCII has, and no slash."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(plain.replace("/", " ").split())


@dataclass(frozen=True)
class _Words:
    texts: Texts
    language: str

    def __call__(self, key: str, **values: object) -> str:
        return self.texts.text(key, self.language, **values)

    def money(self, amount: Money) -> str:
        return self.texts.money(amount, self.language)


def _outcome(payment: PaymentRecord) -> Outcome:
    if payment.outcome is None:
        raise ValueError("a payment without an outcome has no slip yet")
    return payment.outcome


def _recorded(payment: PaymentRecord) -> Money:
    """The sum that is certain: posted with its fee, or held, but for a card being taken back; of
    several bills what all of them have."""
    posted = payment.posted_amount + payment.posted_fee
    asked = payment.open_card
    held = payment.held - asked.captured if asked else payment.held
    return held if payment.lines else posted or held


def _money(payment: PaymentRecord, words: _Words) -> Iterator[Block]:
    posted = payment.state is PaymentState.POSTED and not payment.refused
    if posted:
        fee = payment.posted_fee
        yield Pair(words("receipt.amount"), words.money(payment.posted_amount))
        yield Pair(words("receipt.fee"), words.money(fee) if fee else words("receipt.no_fee"))
        total = payment.posted_amount + fee
        yield Pair(words("receipt.total"), words.money(total), Tone.STRONG)
    yield from _tenders(payment, words)
    if payment.in_doubt:
        yield Pair(words("receipt.in_doubt"), words.money(payment.in_doubt), Tone.STRONG)
    if _kept(payment) and payment.held:
        yield Pair(words("receipt.held"), words.money(payment.held), Tone.STRONG)
    if posted and not payment.lines:
        yield from balance(payment, words.texts)


def _tenders(payment: PaymentRecord, words: _Words) -> Iterator[Block]:
    """What each way brought; a card that is still asked about is named as such, not as paid."""
    asked = payment.open_card
    charged = [tender for tender in payment.tenders if tender.captured and tender is not asked]
    if payment.brought is not None:
        yield Pair(words("receipt.brought"), words.money(payment.brought))
        if payment.supplement_of:
            yield Pair(words("receipt.supplement_of"), _grouped(payment.supplement_of))
    elif payment.by_cash or not (charged or asked or _card_used(payment)):
        yield Pair(words("receipt.cash_in"), words.money(payment.by_cash))
    for card in charged:
        yield from _card(card, words)
        yield Pair(words("receipt.card_charged"), words.money(card.captured))
    if asked:
        yield from _card(asked, words)
        yield Pair(words("receipt.card_asked"), words.money(asked.amount), Tone.STRONG)


def _card(card: TenderRecord, words: _Words) -> Iterator[Block]:
    """Brand and last four, if the terminal told them; never more of the number."""
    brand = card.brand or words("receipt.card")
    ending = words("card.named", brand=brand, last4=card.last4[-4:]) if card.last4 else brand
    if card.brand or card.last4:
        yield Pair(words("receipt.card"), ending)


def _card_used(payment: PaymentRecord) -> bool:
    return any(tender.kind is Tender.CARD for tender in payment.tenders)


def _taken_back(card: TenderRecord) -> bool:
    """It was approved before: the card's bank may show it for some days."""
    return card.state is TenderState.VOIDED and bool(card.reference)


def _proof(payment: PaymentRecord, words: _Words) -> Iterator[Block]:
    yield Pair(words("receipt.confirmation"), _grouped(payment.confirmation), Tone.STRONG)
    if payment.approval_ref:
        yield Pair(words("receipt.approval"), payment.approval_ref)
    yield Pair(words("receipt.trace"), f"{payment.seq:06d}")
    for card in payment.tenders:
        if card.captured or card is payment.open_card or _taken_back(card):
            yield from _card_proof(card, words)
    if payment.outcome is Outcome.PENDING and payment.recovery_code:
        yield Pair(words("receipt.recovery_code"), payment.recovery_code, Tone.STRONG)


def _grouped(code: str) -> str:
    return f"{code[:3]}-{code[3:]}"


def _card_proof(card: TenderRecord, words: _Words) -> Iterator[Block]:
    """By which the card's bank and the terminal's owner find the charge."""
    told = {
        "receipt.card_approval": card.auth,
        "receipt.card_terminal": card.terminal,
        "receipt.card_reference": card.reference,
    }
    for key, value in told.items():
        if value:
            yield Pair(words(key), value)


def _advice(payment: PaymentRecord, biller: Biller, words: _Words) -> Iterator[Block]:
    """What happened, whether the money is safe, what to do."""
    sure, kept = words.money(_recorded(payment)), _kept(payment)
    name = words(f"receipt.{_outcome(payment)}")
    billed = words.money(payment.posted_amount)
    if payment.close_reason is CloseReason.ABANDONED and payment.posted_amount and not kept:
        key = "receipt.abandoned_bills_note" if payment.lines else "receipt.abandoned_note"
        yield Text(words(key, amount=billed, outcome=name))
    elif payment.close_reason is CloseReason.RESTART and _recorded(payment):
        by_card = payment.by_card and not payment.open_card
        key = "receipt.restart_card_note" if by_card else "receipt.restart_note"
        yield Text(words(key, amount=sure))
    match payment.outcome:
        case Outcome.PENDING if payment.open_card:
            yield Text(words("receipt.card_note"))
            if payment.by_cash:
                cash = words.money(payment.by_cash)
                yield Text(words("receipt.cash_safe_note", amount=cash))
        case Outcome.PENDING if payment.in_doubt:
            yield Text(words("receipt.doubt_note"))
        case Outcome.PAID | Outcome.PENDING if payment.lines:
            yield from advice(payment, words.texts)
        case Outcome.PAID:
            yield Text(words("receipt.paid_note", amount=billed, biller=biller.name))
        case Outcome.PENDING if kept:
            yield Text(words("receipt.refused_note", amount=sure, biller=biller.name))
        case Outcome.PENDING:
            yield Text(words("receipt.pending_note", amount=sure, biller=biller.name))
        case _ if any(_taken_back(card) for card in payment.tenders):
            yield Text(words("receipt.taken_back_note"))
        case _ if _card_used(payment):
            yield Text(words("receipt.not_charged_note"))
        case _:
            yield Text(words("receipt.not_taken_note"))
    if payment.outcome is Outcome.PENDING and not payment.lines:
        yield Text(words("receipt.do_not_pay_again"), Tone.STRONG)
    left = payment.amount_due - payment.posted_amount
    # A slip that says "do not pay again" must not ask for money as well.
    if payment.outcome is Outcome.PAID and left.minor > 0 and not any(map(_kept, payment.bills)):
        yield Text(words("receipt.remaining", amount=words.money(left)))


def _help(biller: Biller, words: _Words) -> Iterator[Block]:
    yield Text(words("receipt.wrong"), Tone.SMALL)
    if biller.help_phone:
        yield Text(words("receipt.help_line", phone=biller.help_phone), Tone.SMALL)
