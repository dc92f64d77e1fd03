"""Candidates in order, and moved numbers to their end."""

from collections.abc import Mapping
from itertools import pairwise

import pytest

from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    BillFound,
    Blocked,
    Closed,
    Moved,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAnswer,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.services.look_up import MOST_HOPS, follow, look_up


def at(value: str, biller: str = "one") -> PayBillNumber:
    return PayBillNumber(biller, value)


def bill(number: PayBillNumber) -> Bill:
    zero = Money(0, "USD")
    return Bill(number, "J*** S****", "", Money(4500, "USD"), zero, zero, None, 0)


class Adapter:
    """Answers from a dictionary and remembers what it was asked."""

    def __init__(self, answers: Mapping[str, AdapterAnswer]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        self.asked.append(number.value)
        return self.answers.get(number.value, NoSuchAccount())

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        return PostingUnknown()


def chain(*values: str, end: AdapterAnswer) -> Adapter:
    hops: dict[str, AdapterAnswer] = {old: MovedTo(at(new)) for old, new in pairwise(values)}
    return Adapter({**hops, values[-1]: end})


def test_a_number_moved_twice_leads_to_the_account_it_is_now() -> None:
    """M-06: A to B to C; the customer sees A and C."""
    adapter = chain("A", "B", "C", end=BillFound(bill(at("C"))))
    assert follow(adapter, at("A")) == Moved(at("A"), bill(at("C")))


def test_a_number_that_did_not_move_is_just_found() -> None:
    """M-06: no screen about a change where nothing changed."""
    adapter = Adapter({"A": BillFound(bill(at("A")))})
    assert follow(adapter, at("A")) == BillFound(bill(at("A")))


@pytest.mark.parametrize("circle", [("A", "A"), ("A", "B", "A"), ("A", "B", "C", "B")])
def test_numbers_that_move_in_a_circle_stop(circle: tuple[str, ...]) -> None:
    """M-06: blocked, with help, after each number was asked once."""
    adapter = Adapter({old: MovedTo(at(new)) for old, new in pairwise(circle)})
    assert follow(adapter, at("A")) == Blocked()
    assert len(adapter.asked) == len(set(circle))


def test_five_hops_are_followed_and_a_sixth_is_not() -> None:
    """M-06: a chain as long as that is a mistake in the biller's books."""
    values = [str(n) for n in range(MOST_HOPS + 2)]
    five = chain(*values[:-1], end=BillFound(bill(at("5"))))
    assert follow(five, at("0")) == Moved(at("0"), bill(at("5")))
    six = chain(*values, end=BillFound(bill(at("6"))))
    assert follow(six, at("0")) == Blocked()


@pytest.mark.parametrize(
    "end", [Closed(), Blocked(), Unreachable(), NoSuchAccount(), NoCash(bill(at("B")))]
)
def test_what_the_last_number_says_counts(end: AdapterAnswer) -> None:
    """M-06, M-29: a number that moved to a closed account is closed."""
    assert follow(chain("A", "B", end=end), at("A")) == end


def test_billers_are_asked_in_order_until_one_knows_the_number() -> None:
    """M-29: one entry may be a number at several billers; one answer comes out."""
    one, two = Adapter({}), Adapter({"A": BillFound(bill(at("A", "two")))})
    three = Adapter({"A": Closed()})
    adapters = {"one": one, "two": two, "three": three}
    candidates = [at("A", name) for name in adapters]
    assert look_up(candidates, adapters) == BillFound(bill(at("A", "two")))
    assert (one.asked, three.asked) == (["A"], [])


def test_a_biller_that_cannot_be_reached_is_not_passed_over() -> None:
    """The number may be its own; another biller's account would be somebody else's bill."""
    one, two = Adapter({"A": Unreachable()}), Adapter({"A": BillFound(bill(at("A", "two")))})
    assert look_up([at("A"), at("A", "two")], {"one": one, "two": two}) == Unreachable("one")


def test_who_has_closed_the_account_or_does_not_answer_is_known() -> None:
    """M-29, messages 6 and 10: the customer reads the biller's name, and what the biller said."""
    away = Adapter({"A": Unreachable(until_ms=7)})
    assert look_up([at("A")], {"one": away}) == Unreachable("one", 7)
    assert look_up([at("A")], {"one": Adapter({"A": Closed()})}) == Closed("one")


def test_a_number_that_nobody_knows_is_no_account() -> None:
    """M-29: also when there is nobody to ask."""
    assert look_up([at("A")], {"one": Adapter({})}) == NoSuchAccount()
    assert look_up([], {}) == NoSuchAccount()


def test_a_candidate_without_an_adapter_is_a_bug() -> None:
    """It must not look like a number that the customer got wrong."""
    with pytest.raises(KeyError):
        look_up([at("A", "nobody")], {})
