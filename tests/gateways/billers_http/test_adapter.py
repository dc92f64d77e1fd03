"""The gateway against the reference biller: real sockets, TLS, every bad day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from structlog.testing import capture_logs

from kiosk.domain.bills import (
    BillFound,
    Blocked,
    Closed,
    Moved,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_http.adapter import HttpBiller
from kiosk.services.look_up import follow
from tests.gateways.billers_http.book import Book
from tests.gateways.billers_http.conftest import NOW_MS, NUMBER, OPEN, Clock, key
from tests.gateways.billers_http.reference import AFTER, BEFORE, ODD, SILENT, ReferenceBiller

AMOUNT = Money(3850, "USD")
Connect = Callable[..., HttpBiller]
#: What staff are told of; the rest is a biller that is busy, out of order or not to be reached.
TOLD = {"denied", "lost_address", "malformed", "web_page", "redirect"}
#: Seconds: long enough for a handshake on a busy machine.
IMPATIENT, PATIENT = 0.4, 5.0
QUICK = [fault for fault in (*BEFORE, *AFTER) if fault not in SILENT]


def accepted(n: int) -> PostingAccepted:
    return PostingAccepted(f"REF-{key(n)[-6:]}")


def test_a_bill_arrives_whole_and_masked(adapter: HttpBiller) -> None:
    """M-05, M-11, M-12: minor units, lines, as-of time; of name and address first letters only."""
    answer = adapter.look_up(NUMBER)
    assert isinstance(answer, BillFound)
    bill = answer.bill
    assert (bill.number, bill.amount_due, bill.minimum) == (NUMBER, AMOUNT, Money(1000, "USD"))
    assert (bill.name, bill.address) == ("J*** S****", "1* E** S*****")
    assert [(line.label, line.amount.minor) for line in bill.lines] == [
        ("Energy", 4000),
        ("Discount", -150),
    ]
    assert (bill.due, bill.as_of_ms, bill.stale) == (date(2026, 12, 28), NOW_MS, False)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"status": "closed"}, Closed()),
        ({"status": "blocked"}, Blocked()),
        ({"status": "no_such_account"}, NoSuchAccount()),
        ({"status": "moved", "moved_to": "2222222222"}, MovedTo(PayBillNumber("power", "2" * 10))),
    ],
)
def test_each_word_of_the_biller_has_its_answer(
    adapter: HttpBiller, book: Book, told: dict[str, str], answer: object
) -> None:
    """M-06, M-29: one of the seven, and nothing in between."""
    book.accounts[NUMBER.value] = {"number": NUMBER.value, **told}
    assert adapter.look_up(NUMBER) == answer


def test_a_moved_number_is_followed_to_its_bill(adapter: HttpBiller, book: Book) -> None:
    """M-06: hop by hop over the network, by the rule that holds for every biller."""
    old = PayBillNumber("power", "5555555555")
    book.accounts[old.value] = {"status": "moved", "number": old.value, "moved_to": NUMBER.value}
    answer = follow(adapter, old)
    assert isinstance(answer, Moved)
    assert (answer.old, answer.bill.number) == (old, NUMBER)


def test_cash_a_credit_and_an_old_figure_are_told(
    adapter: HttpBiller, book: Book, clock: Clock
) -> None:
    """M-11: an account for cards only; below zero is a credit; older than a day is said."""
    credit = {"status": "no_cash", "amount_due": -500, "minimum": 0, "lines": [], "due": None}
    book.accounts[NUMBER.value] = {**OPEN, **credit}
    clock.ms += 27 * 3_600_000
    answer = adapter.look_up(NUMBER)
    assert isinstance(answer, NoCash)
    assert (answer.bill.amount_due.minor, answer.bill.due, answer.bill.stale) == (-500, None, True)


LIES: dict[str, dict[str, object]] = {
    "another number": {"number": "2222222222"},
    "another currency": {"currency": "EUR"},
    "late by more than is due": {"past_due": 3851},
    "a minimum above the amount": {"minimum": 3851},
    "a minimum of a credit": {"amount_due": -1, "lines": [], "minimum": 1},
    "lines that do not sum": {"amount_due": 3851},
    "below zero": {"past_due": -1},
    "a fraction": {"amount_due": 3850.0},
    "text for money": {"amount_due": "3850"},
    "more than anybody owes": {"amount_due": 10_000_000_000, "lines": []},
    "a printer's command": {"name": "Jane \x1bp"},
    "a time of nowhere": {"as_of": "2026-11-29T20:53:20"},
    "a word of its own": {"status": "fine"},
    "moved to nobody's number": {"status": "moved", "moved_to": "SB20260001"},
}


@pytest.mark.parametrize("lie", LIES)
def test_an_answer_that_cannot_be_true_is_not_shown(
    server: ReferenceBiller, adapter: HttpBiller, book: Book, lie: str
) -> None:
    """M-12, M-29: Unreachable to the customer, and a word to staff without a number in it."""
    book.accounts[NUMBER.value] = {**OPEN, **LIES[lie]}
    with capture_logs() as logs:
        assert adapter.look_up(NUMBER) == Unreachable()
    assert [line["event"] for line in logs] == ["biller_fault"]
    assert "1234567890" not in json.dumps(logs)
    server.broken.clear()


@pytest.mark.parametrize("fault", [*QUICK, "silent_after"])
def test_a_look_up_without_a_good_answer_is_unreachable(
    server: ReferenceBiller, connect: Connect, fault: str
) -> None:
    """M-38: never a freeze: each ends within its time. The next one works, on whatever connection,
    once the pause the biller asked for is over."""
    adapter = connect(server, IMPATIENT if fault in SILENT else PATIENT)
    server.faults.append(fault)
    with capture_logs() as logs:
        assert isinstance(adapter.look_up(NUMBER), Unreachable)
    assert [line["event"] for line in logs] == ["biller_fault"] * (fault in TOLD)
    adapter._clock.ms += 31_000  # type: ignore[attr-defined]  # the test's own
    assert isinstance(adapter.look_up(NUMBER), BillFound)


def test_a_payment_is_asked_about_then_sent_and_booked_once(
    server: ReferenceBiller, adapter: HttpBiller, book: Book
) -> None:
    """M-27: the number is in no address, and the body is the same at each repetition."""
    first = adapter.post(key(1), NUMBER, AMOUNT)
    assert first == adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)
    assert book.bookings == [(key(1), 3850)]
    shown = ("GET", f"/v1/payments/{key(1)}")
    assert server.requests == [shown, ("POST", "/v1/payments"), shown]
    assert book.payments[key(1)]["paid_at"] == "2026-11-30T00:53:20.000Z"


@pytest.mark.parametrize("code", ["closed", "amount_too_small", "other"])
def test_a_refusal_is_final_and_has_its_code(adapter: HttpBiller, book: Book, code: str) -> None:
    """MONEY.md 4.3: told by the POST, and at each later question."""
    book.refuses[NUMBER.value] = code
    assert adapter.post(key(1), NUMBER, AMOUNT) == PostingRefused(code)
    assert adapter.post(key(1), NUMBER, AMOUNT) == PostingRefused(code)
    assert book.bookings == []


def test_accepted_for_later_is_unknown_until_it_is_decided(
    server: ReferenceBiller, adapter: HttpBiller, book: Book
) -> None:
    """R2: a 202 is no booking; it is asked about and never sent again."""
    book.slow.add(NUMBER.value)
    assert [adapter.post(key(1), NUMBER, AMOUNT) for _ in range(3)] == [PostingUnknown()] * 3
    book.decide(key(1))
    assert adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)
    assert [method for method, _ in server.requests].count("POST") == 1


@pytest.mark.parametrize(
    ("fault", "at"), [(f, 0) for f in QUICK] + [(f, 1) for f in (*BEFORE, *AFTER)]
)
def test_a_lost_answer_is_unknown_and_then_asked_for(
    server: ReferenceBiller, connect: Connect, book: Book, clock: Clock, fault: str, at: int
) -> None:
    """R2, R3: whatever happens to the question or to the posting, there is one booking, and one
    POST more only if the first was lost."""
    adapter = connect(server, IMPATIENT if fault in SILENT else PATIENT)
    server.faults.extend([""] * at + [fault])
    with capture_logs() as logs:
        assert adapter.post(key(1), NUMBER, AMOUNT) == PostingUnknown()
    assert [line["event"] for line in logs] == ["biller_fault"] * (fault in TOLD)
    clock.ms += 31_000
    assert adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)
    assert book.bookings == [(key(1), 3850)]
    posts = [method for method, _ in server.requests].count("POST")
    assert posts == (2 if at and fault in BEFORE else 1)


@pytest.mark.parametrize("fault", ODD)
def test_what_arrives_twice_counts_once(
    server: ReferenceBiller, adapter: HttpBiller, book: Book, fault: str
) -> None:
    """A request that the network doubles is absorbed by its key; an answer that comes twice is not
    taken for the answer to another payment."""
    server.faults.extend([fault] * 4)
    answers = [adapter.post(key(n), NUMBER, AMOUNT) for n in (1, 2)]
    server.faults.clear()
    for n, answer in zip((1, 2), answers, strict=True):
        assert answer in (accepted(n), PostingUnknown())
        # The answer that was left over may arrive late, and spoil one question more.
        asked = (adapter.post(key(n), NUMBER, AMOUNT) for _ in range(2))
        assert next(a for a in asked if a != PostingUnknown()) == accepted(n)
    assert sorted(book.bookings) == [(key(1), 3850), (key(2), 3850)]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"amount": 3851}, "other_amount"),
        ({"number": "2222222222"}, "other_number"),
        ({"currency": "EUR"}, "other_currency"),
        ({"amount": 1, "status": "refused", "code": "closed"}, "other_amount"),
    ],
)
def test_something_else_under_the_key_is_a_persons_matter(
    server: ReferenceBiller, adapter: HttpBiller, book: Book, other: dict[str, object], code: str
) -> None:
    """MONEY.md 4.3: quarantine and alarm; nothing is sent, and the log has no number. Once the
    biller has put it right, its word counts."""
    mine = {"key": key(1), "number": NUMBER.value, "amount": 3850, "currency": "USD"}
    good = {**mine, "status": "posted", "approval_ref": f"REF-{key(1)[-6:]}"}
    book.payments[key(1)] = {**good, **other}
    with capture_logs() as logs:
        assert adapter.post(key(1), NUMBER, AMOUNT) == PostingConflict(code)
    assert logs == [
        {"event": "posting_conflict", "biller": "power", "payment": key(1), "log_level": "error"}
    ]
    assert [method for method, _ in server.requests] == ["GET"]
    book.payments[key(1)] = good
    assert adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)


def test_a_biller_that_forgot_its_key_and_then_minds_it_is_a_persons_matter(
    server: ReferenceBiller, adapter: HttpBiller, book: Book
) -> None:
    """A 409 says that another body is booked, whatever the question before it said."""
    book.show = lambda key: Book().show(f"not {key}")  # type: ignore[method-assign]
    book.payments[key(1)] = {"number": NUMBER.value, "amount": 1, "currency": "USD", "paid_at": ""}
    with capture_logs():
        assert adapter.post(key(1), NUMBER, AMOUNT) == PostingConflict("key_reused")


@pytest.mark.parametrize("wrong", [{"amount": 3851}, {"currency": "EUR"}, {"key": key(9)}])
def test_an_echo_that_is_not_ours_is_unknown_and_asked_for(
    adapter: HttpBiller, book: Book, wrong: dict[str, object]
) -> None:
    """A wrong echo proves nothing; what is booked under the key does."""
    real = book._answer

    def lies(made: dict[str, object], status: int) -> object:
        return real({**made, **wrong}, status)

    book._answer = lies  # type: ignore[method-assign,assignment]
    with capture_logs() as logs:
        assert adapter.post(key(1), NUMBER, AMOUNT) == PostingUnknown()
    assert [line["kind"] for line in logs] == ["not_ours"]
    assert adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)
    assert len(book.bookings) == 1


def test_the_answer_about_another_payment_is_none(
    server: ReferenceBiller, adapter: HttpBiller, book: Book
) -> None:
    """What is told of another key says nothing of ours, booked or not."""
    adapter.post(key(9), NUMBER, AMOUNT)
    server.requests.clear()
    told = book.show(key(9))
    book.show = lambda key: told  # type: ignore[method-assign]
    with capture_logs() as logs:
        assert adapter.post(key(1), NUMBER, AMOUNT) == PostingUnknown()
    assert [line["kind"] for line in logs] == ["not_ours"]
    assert [method for method, _ in server.requests] == ["GET"]


def test_a_pause_is_kept_and_nothing_sent_in_it(
    server: ReferenceBiller, adapter: HttpBiller, clock: Clock
) -> None:
    """Retry-After: 30 s in this answer; look-ups and postings wait alike, and it ends."""
    server.faults.append("busy")
    assert adapter.post(key(1), NUMBER, AMOUNT) == PostingUnknown()
    clock.ms += 29_000
    assert adapter.post(key(1), NUMBER, AMOUNT) == PostingUnknown()
    assert adapter.look_up(NUMBER) == Unreachable(until_ms=clock.ms + 1000)
    assert len(server.requests) == 1
    clock.ms += 2_000
    assert adapter.post(key(1), NUMBER, AMOUNT) == accepted(1)
