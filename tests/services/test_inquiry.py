"""When an open card tender is asked about (MONEY.md section 4.3)."""

from __future__ import annotations

from kiosk.services.inquiry import NO_ANSWER, Inquiries


def test_it_is_asked_at_once_and_then_ever_later() -> None:
    """0, 2, 4, 8, 16, 32, 60, 60 s after each silence."""
    asks, now, waits = Inquiries(), 100.0, []
    for _ in range(8):
        asks.unknown("p:1", now)
        due = asks.next()
        assert due is not None
        waits.append(due - now)
        now = due
        assert asks.take(now) == ("p:1",)
    assert waits == [0, 2, 4, 8, 16, 32, 60, 60]


def test_what_was_asked_has_time_to_answer() -> None:
    """One question at a time; a terminal that never answers is asked anew."""
    asks = Inquiries()
    asks.unknown("p:1", 10.0)
    assert asks.take(10.0) == ("p:1",)
    assert asks.take(10.0) == ()
    assert asks.next() == 10.0 + NO_ANSWER
    assert asks.take(10.0 + NO_ANSWER) == ("p:1",)


def test_an_answer_that_settles_ends_it() -> None:
    """And the next silence begins anew."""
    asks = Inquiries()
    asks.unknown("p:1", 10.0)
    asks.take(10.0)
    asks.unknown("p:1", 11.0)
    asks.settled("p:1")
    assert asks.next() is None
    asks.settled("p:1")
    asks.unknown("p:1", 20.0)
    assert asks.next() == 20.0


def test_an_answer_that_does_not_settle_gives_it_time() -> None:
    """It is still open; but it spoke."""
    asks = Inquiries()
    asks.answered("p:1", 5.0)
    assert not asks.has("p:1")
    asks.unknown("p:1", 5.0)
    asks.answered("p:1", 5.0)
    assert asks.next() == 5.0 + NO_ANSWER


def test_a_tender_whose_customer_is_there_is_not_asked_by_time() -> None:
    """Its waits go on growing, or a failing capture would be repeated without end."""
    asks = Inquiries()
    asks.unknown("p:1", 5.0)
    asks.leave("p:1")
    assert asks.next() is None
    asks.unknown("p:1", 6.0)
    assert asks.next() == 8.0


def test_another_customers_charge_keeps_the_terminal() -> None:
    """Card is off while any other tender is open."""
    asks = Inquiries()
    assert not asks.others("")
    asks.unknown("p:1", 5.0)
    assert asks.others("")
    assert asks.others("q:1")
    assert not asks.others("p:1")
