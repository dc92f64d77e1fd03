"""Ids of payments and codes for people."""

from __future__ import annotations

from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import CODE_ALPHABET, confirmation, recovery_code, uuid7

MS = st.integers(0, (1 << 47) - 1)
RANDOM = st.integers(0, (1 << 74) - 1)
ALL_ONES = (1 << 74) - 1


def test_the_layout_is_that_of_rfc_9562() -> None:
    """The example of RFC 9562, appendix A.6: time 017F22E279B0, rand_a CC3, rand_b 18C4...."""
    random_bits = 0xCC3 << 62 | 0x18C4DC0C0C07398F
    assert uuid7(0x017F22E279B0, random_bits) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(MS, RANDOM)
def test_every_id_carries_version_variant_and_time(now_ms: int, random_bits: int) -> None:
    """Version 7, the RFC's variant, and the milliseconds in the first 48 bits."""
    made = UUID(uuid7(now_ms, random_bits))
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == now_ms


@given(st.lists(st.tuples(MS, RANDOM), min_size=2))
def test_ids_of_one_process_only_rise(made_at: list[tuple[int, int]]) -> None:
    """Whatever the clock does, each id is above the one before, and still a UUIDv7."""
    previous = ""
    for now_ms, random_bits in made_at:
        fresh = uuid7(now_ms, random_bits, previous)
        assert fresh > previous
        assert (UUID(fresh).version, UUID(fresh).variant) == (7, RFC_4122)
        previous = fresh


def test_a_clock_that_jumps_back_cannot_lower_an_id() -> None:
    """The next id follows the last one although the clock says 1970."""
    last = uuid7(1_764_000_000_000, 41)
    assert UUID(uuid7(0, 7, last)).int == UUID(last).int + 1


def test_a_full_counter_carries_into_the_bits_above() -> None:
    """After the last value of a field comes the next value of the field above, not a lower id."""
    low_full = uuid7(5, (1 << 62) - 1)
    assert uuid7(0, 0, low_full) == uuid7(5, 1 << 62)
    assert uuid7(0, 0, uuid7(5, ALL_ONES)) == uuid7(6, 0)


def test_the_alphabet_has_nothing_that_is_read_two_ways() -> None:
    """No 0 O 1 I L (UX.md section 11)."""
    assert not set("01OIL") & set(CODE_ALPHABET)
    assert len(set(CODE_ALPHABET)) == len(CODE_ALPHABET) == 31


@given(st.uuids(), st.integers(0, 5))
def test_a_confirmation_number_is_six_of_that_alphabet(payment: UUID, attempt: int) -> None:
    """Six characters, the same each time for one payment and attempt."""
    code = confirmation(str(payment), attempt)
    assert len(code) == 6
    assert set(code) <= set(CODE_ALPHABET)
    assert code == confirmation(str(payment), attempt)


def test_another_attempt_gives_another_confirmation_number() -> None:
    """A taken number is not the end: the attempts of one payment differ."""
    assert len({confirmation("p", attempt) for attempt in range(50)}) == 50


@given(st.uuids())
def test_a_recovery_code_is_four_digits_and_never_changes(payment: UUID) -> None:
    """Leading zeros are kept: the code is text."""
    code = recovery_code(str(payment))
    assert len(code) == 4
    assert code.isdigit()
    assert code == recovery_code(str(payment))
