"""One bill, one payment and one kiosk's rules, for pictures and for tests of screens."""

from __future__ import annotations

from datetime import date

from kiosk.domain.bills import Bill, Biller, BillLine, NumberRule, PayBillNumber
from kiosk.domain.help_line import HelpLine, Question, Spoken
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
from kiosk.domain.rules import Rules

#: Fri, Dec 4, 2026, 3:05 PM CST, UTC milliseconds: when every view is seen.
NOW_MS = 1796418300000
PAYMENT = "018f-payment"


def usd(minor: int) -> Money:
    """US cents."""
    return Money(minor, "USD")


CASH = TenderRecord(
    f"{PAYMENT}:1", PAYMENT, Tender.CASH, TenderState.CLOSED, usd(0), captured=usd(0)
)


def visa() -> TenderRecord:
    """A card that paid 100.39 as the second tender."""
    return TenderRecord(
        f"{PAYMENT}:2",
        PAYMENT,
        Tender.CARD,
        TenderState.CAPTURED,
        usd(10039),
        captured=usd(10039),
        attempt=1,
        reference="000042/0007",
        auth="A1B2C3",
        brand="Visa",
        last4="4242",
        terminal="52500041",
    )


def rules() -> Rules:
    """Two billers; only one takes extra and has a fee; only digits."""
    return Rules(
        kiosk_id="K-0417",
        place="Store 12, Main Street",
        currency="USD",
        languages=("en", "es", "fr", "vi", "ar"),
        billers=(
            Biller(
                "cityworks",
                "City Works Utilities",
                "USD",
                "file",
                NumberRule("[0-9]{10}", 10),
                overpay_max_minor=2000,
            ),
            Biller(
                "brightnet",
                "BrightNet Internet",
                "USD",
                "file",
                NumberRule("[0-9]{8}", 8, groups=(4, 4)),
                cash_fee_minor=150,
                card_fee_minor=250,
            ),
        ),
        notes_minor=(100, 500, 1000, 2000, 5000, 10000),
        mail=True,
        speech=True,
        help_line=help_line(),
    )


def help_line() -> HelpLine:
    """A number, its hours, and one question about the place."""
    hours = ("8 AM - 6 PM", "8 a 18 h", "8 h - 18 h", "8 giờ - 18 giờ", "8 - 18")
    asked = (
        "Where can I park?",
        "¿Dónde puedo estacionar?",
        "Où puis-je me garer?",
        "Tôi đậu xe ở đâu?",
        "أين أوقف سيارتي؟",
    )
    told = (
        "Behind the store. It is free for one hour.",
        "Detrás de la tienda. Es gratis por una hora.",
        "Derrière le magasin. C’est gratuit pendant une heure.",
        "Phía sau cửa hàng. Miễn phí trong một giờ.",
        "خلف المتجر. مجانًا لمدة ساعة.",
    )
    elsewhere = (
        "Corner Drugs, 200 Main Street",
        "Farmacia Corner, Main Street 200",
        "Pharmacie Corner, 200 Main Street",
        "Hiệu thuốc Corner, 200 Main Street",
        "صيدلية كورنر، 200 شارع مين",
    )
    asks = (Question(_spoken(asked), _spoken(told)),)
    return HelpLine("555 0100", _spoken(hours), _spoken(elsewhere), asks)


def _spoken(texts: tuple[str, ...]) -> Spoken:
    return Spoken(tuple(zip(("en", "es", "fr", "vi", "ar"), texts, strict=True)))


def bill() -> Bill:
    """158.89, of which 45.00 is past due, due in three days."""
    return Bill(
        PayBillNumber("cityworks", "3161777077"),
        "J*** S****",
        "1** M*** S*****",
        usd(15889),
        usd(4500),
        usd(2500),
        date(2026, 12, 7),
        NOW_MS - 3_600_000,
        (BillLine("Water", usd(8000)), BillLine("Sewer", usd(7889))),
    )


def record(bill: Bill) -> PaymentRecord:
    """Paid: 160.00 put in for 158.89, no fee, the extra credited."""
    return PaymentRecord(
        id="018f-payment",
        seq=123,
        visit_id="v",
        number=bill.number,
        former_last4="",
        amount=usd(15889),
        fee=usd(0),
        amount_due=usd(15889),
        as_of_ms=bill.as_of_ms,
        held=usd(16000),
        in_doubt=usd(0),
        posted_amount=usd(16000),
        posted_fee=usd(0),
        state=PaymentState.POSTED,
        outcome=Outcome.PAID,
        close_reason=CloseReason.DUE_REACHED,
        confirmation="K7F3M9",
        approval_ref="CW-99120",
        recovery_code="4821",
        language="en",
        opened_ms=NOW_MS,
        closed_ms=NOW_MS,
        tenders=(CASH,),
    )
