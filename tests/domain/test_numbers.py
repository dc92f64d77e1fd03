"""Pay-bill numbers: what is typed or scanned, and whose it can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import check_digits
from kiosk.domain.bills import Biller, CheckDigit, NumberRule, PayBillNumber
from kiosk.domain.events import CodeScanned
from kiosk.domain.numbers import (
    NumberFault,
    candidates,
    fold,
    from_code,
    grouped,
    masked,
    places,
    progress,
)


def biller(
    name: str,
    pattern: str,
    length: int,
    check: CheckDigit = CheckDigit.NONE,
    groups: tuple[int, ...] = (4, 3, 3),
    gln: str = "",
) -> Biller:
    rule = NumberRule(pattern, length, check=check, groups=groups)
    return Biller(name, name, "USD", "file", rule, gln=gln)


WATER = biller("water", "[0-9]{10}", 10, CheckDigit.LUHN, gln="0614141000012")
NET = biller("net", "[A-Z]{3}[0-9]{3}", 6, groups=(3, 3), gln="4012345000009")
ENERGY = biller("energy", r"SB\d{8}", 10, groups=(2, 4, 4))
ALL = (WATER, NET, ENERGY)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("ABC123", "net"),
        ("abc-123", "net"),
        (" abc 123 ", "net"),
        ("3161777077", "water"),
        ("3161 777\u2013077", "water"),
        ("sb 2026 0001", "energy"),
        ("1234567890", NumberFault.WRONG_CHECK_DIGIT),
        ("3161777078", NumberFault.WRONG_CHECK_DIGIT),
        ("316177707", NumberFault.INCOMPLETE),
        ("ABC12", NumberFault.INCOMPLETE),
        ("ABC1234", NumberFault.WRONG_LENGTH),
        ("31617770777", NumberFault.WRONG_LENGTH),
        ("A1C123", NumberFault.WRONG_CHARACTER),
        ("ABC_123", NumberFault.WRONG_CHARACTER),
        ("ABC123\n", NumberFault.WRONG_CHARACTER),
        ("aß123", NumberFault.WRONG_CHARACTER),
        ("٣161777077", NumberFault.WRONG_CHARACTER),
        (" - ", NumberFault.EMPTY),
        ("", NumberFault.EMPTY),
    ],
)
def test_an_entry_passes_or_fails_exactly_by_the_rule(
    text: str, outcome: str | NumberFault
) -> None:
    """M-01: case, spaces and dashes do not count; everything else does, and the nearest fault
    is the one named."""
    found = candidates(text, ALL)
    if isinstance(outcome, str):
        assert found == (PayBillNumber(outcome, str(fold(text))),)
    else:
        assert found is outcome


def test_a_number_of_two_billers_is_offered_for_both_in_their_order() -> None:
    """The look-up asks them one after the other."""
    other = biller("other", "[0-9]{10}", 10)
    both = (PayBillNumber("other", "3161777077"), PayBillNumber("water", "3161777077"))
    assert candidates("3161777077", (other, *ALL)) == both
    assert candidates("3161777078", (other, WATER)) == (PayBillNumber("other", "3161777078"),)


@given(base=st.text("0123456789", min_size=9, max_size=9), at=st.lists(st.integers(0, 9)))
def test_typed_and_scanned_are_the_same_number(base: str, at: list[int]) -> None:
    """M-03: however it is grouped and whichever way it came, the state is equal."""
    number = check_digits.append(CheckDigit.LUHN, base)
    typed = number
    for place in at:
        typed = typed[:place] + " " + typed[place:]
    scanned = CodeScanned(number)
    assert candidates(typed, ALL) == from_code(scanned, ALL) == (PayBillNumber("water", number),)


def test_a_slip_is_only_for_its_payee() -> None:
    """M-03: the GLN decides, even if another biller's rule would take the reference."""
    assert from_code(CodeScanned("ABC123", gln=NET.gln), ALL) == (PayBillNumber("net", "ABC123"),)
    assert from_code(CodeScanned("ABC123", gln=WATER.gln), ALL) is NumberFault.WRONG_CHARACTER


def test_a_slip_of_an_unknown_payee_is_foreign() -> None:
    """M-03: and a biller without a GLN is not the payee of a slip with an empty one."""
    assert from_code(CodeScanned("ABC123", gln="4006381000007"), ALL) is NumberFault.FOREIGN
    assert from_code(CodeScanned("SB20260001", gln=""), ALL) is NumberFault.FOREIGN


def test_an_amount_swallowed_into_the_reference_is_refused() -> None:
    """M-03: a slip that lost its separators must not pay another number."""
    event = CodeScanned("316177707739024500", gln=WATER.gln)
    assert from_code(event, ALL) is NumberFault.WRONG_LENGTH


@pytest.mark.parametrize(
    ("text", "letters", "digits", "complete", "shown"),
    [
        ("", True, True, False, ""),
        ("a", True, False, False, "A"),
        ("s", True, False, False, "S"),
        ("sb", True, True, False, "SB"),
        ("sb1", False, True, False, "SB 1"),
        ("abc1", False, True, False, "ABC 1"),
        ("31617", False, True, False, "3161 7"),
        ("3161777077", False, False, True, "3161 777 077"),
        ("3161777078", False, False, False, "3161 777 078"),
        ("3a", False, False, False, "3A"),
        ("#", False, False, False, "#"),
    ],
)
def test_the_live_hint_knows_what_can_follow(
    text: str, letters: bool, digits: bool, complete: bool, shown: str
) -> None:
    """M-01: the keyboard offers letters only where a letter can still come."""
    hint = progress(text, ALL)
    assert (hint.letters, hint.digits, hint.complete, hint.shown) == (
        letters,
        digits,
        complete,
        shown,
    )
    assert (hint.fault is None) == complete


def test_a_number_at_rest_shows_its_last_four_only() -> None:
    """M-05: neither the mask nor the value's own repr gives more away."""
    number = PayBillNumber("water", "3161777077")
    assert masked(number) == "******7077"
    assert "3161" not in repr(number)


def test_numbers_are_read_in_groups() -> None:
    """Also longer than the groups say, and without a rule."""
    assert grouped("1234567890", WATER.rule) == "1234 567 890"
    assert grouped("12345678901234", WATER.rule) == "1234 567 890 123 4"
    assert grouped("123456", None) == "1234 56"


@pytest.mark.parametrize("pattern", ["(A|B)", "[0-9]*", "A+", "[^A]", "a", "[0-9]{2,3}", "."])
def test_a_pattern_beyond_rows_of_characters_is_refused(pattern: str) -> None:
    """Only a pattern with a known character at each place can say what may follow."""
    with pytest.raises(ValueError, match="pattern"):
        places(pattern)
