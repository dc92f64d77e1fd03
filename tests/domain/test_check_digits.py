"""Check digits against the table of the design, published examples and single mistakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import check_digits
from kiosk.domain.bills import CheckDigit

CHECKED = [scheme for scheme in CheckDigit if scheme is not CheckDigit.NONE]
DIGITS = "0123456789"


@pytest.mark.parametrize(
    ("scheme", "digits"),
    [
        (CheckDigit.NONE, ""),
        (CheckDigit.LUHN, "6"),
        (CheckDigit.MOD10_31, "5"),
        (CheckDigit.MOD11, "0"),
        (CheckDigit.MOD97, "95"),
        (CheckDigit.ISO7064_11_10, "2"),
    ],
)
def test_the_base_of_the_design_gets_the_documented_digits(scheme: CheckDigit, digits: str) -> None:
    """M-01: DEVICES.md 7.3 gives one base and its check under each scheme."""
    assert check_digits.append(scheme, "4711002590") == "4711002590" + digits
    assert check_digits.check(scheme, "4711002590" + digits)


@pytest.mark.parametrize(
    ("scheme", "number"),
    [
        (CheckDigit.LUHN, "79927398713"),
        (CheckDigit.MOD10_31, "4012345000009"),  # the GLN of DEVICES.md 7.2
        (CheckDigit.MOD97, "9999123456789012141490"),
        (CheckDigit.ISO7064_11_10, "07945"),
        (CheckDigit.ISO7064_37_36, "A12425GABC1234002M"),  # the GRid standard's example
    ],
)
def test_published_numbers_pass(scheme: CheckDigit, number: str) -> None:
    """Examples from outside: a scheme checked only against itself could be any scheme."""
    assert check_digits.check(scheme, number)


@pytest.mark.parametrize("scheme", CHECKED)
@given(data=st.data())
def test_one_misread_digit_is_always_noticed(scheme: CheckDigit, data: st.DataObject) -> None:
    """M-01: whichever digit is wrong, the number no longer passes."""
    base = data.draw(st.text(DIGITS, min_size=5, max_size=18))
    try:
        number = check_digits.append(scheme, base)
    except ValueError:
        assert scheme is CheckDigit.MOD11
        return
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([d for d in DIGITS if d != number[place]]))
    assert check_digits.check(scheme, number)
    assert not check_digits.check(scheme, number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize("scheme", [CheckDigit.MOD97, CheckDigit.ISO7064_37_36])
@given(base=st.text(check_digits.alphabet(CheckDigit.MOD97), min_size=2, max_size=18))
def test_letters_are_checked_where_the_scheme_has_them(scheme: CheckDigit, base: str) -> None:
    """What is appended passes, for letters too."""
    assert check_digits.check(scheme, check_digits.append(scheme, base))


def test_a_mod97_check_has_one_way_of_writing() -> None:
    """98 and 01 leave the same remainder; only the one that a biller prints is taken."""
    base = next(
        str(n)
        for n in range(10**9, 10**9 + 97)
        if check_digits.append(CheckDigit.MOD97, str(n)).endswith("98")
    )
    assert check_digits.check(CheckDigit.MOD97, base + "98")
    assert not check_digits.check(CheckDigit.MOD97, base + "01")


@pytest.mark.parametrize("number", ["", "0", "6", "47 1", "٤8", "٤3", "ABC"])
@pytest.mark.parametrize("scheme", [CheckDigit.LUHN, CheckDigit.MOD10_31, CheckDigit.MOD11])
def test_what_a_digit_scheme_cannot_read_does_not_pass(scheme: CheckDigit, number: str) -> None:
    """Nothing raises, and no other script's digit counts as a digit."""
    assert not check_digits.check(scheme, number)


def test_a_mod11_base_without_a_digit_is_no_number() -> None:
    """A check of 10 cannot be written in one digit, so no such base is issued."""
    with pytest.raises(ValueError, match="10"):
        check_digits.append(CheckDigit.MOD11, "6")
    assert not any(check_digits.check(CheckDigit.MOD11, f"6{d}") for d in DIGITS)
