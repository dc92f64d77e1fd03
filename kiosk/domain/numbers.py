"""Pay-bill numbers: folding, matching to billers, grouping and masking. Typed = scanned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from kiosk.domain import check_digits
from kiosk.domain.bills import Biller, NumberRule, PayBillNumber
from kiosk.domain.events import CodeScanned

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS = frozenset(ALPHABET[10:])
_DIGITS = frozenset(ALPHABET[:10])
_IGNORED = str.maketrans("", "", " \u00a0\u2009\u202f-\u2010\u2011\u2012\u2013\u2014\u2212")
_ATOM = re.compile(r"(\\d|\[(?:[0-9A-Z](?:-[0-9A-Z])?)+\]|[0-9A-Z])(?:\{([0-9]{1,2})\})?")


class NumberFault(Enum):
    """Why an entry is nobody's number. The later in this list, the nearer it came."""

    EMPTY = "empty"
    FOREIGN = "foreign"
    WRONG_CHARACTER = "wrong_character"
    WRONG_LENGTH = "wrong_length"
    INCOMPLETE = "incomplete"
    WRONG_CHECK_DIGIT = "wrong_check_digit"


_NEARNESS = {fault: place for place, fault in enumerate(NumberFault)}


@dataclass(frozen=True, slots=True)
class Progress:
    """What an entry could still become.

    `shown` is the entry as people read it; `letters` and `digits` say what the next key can be
    (both False: nothing fits any more); `complete` that a look-up can be made.
    """

    shown: str
    letters: bool
    digits: bool
    complete: bool
    fault: NumberFault | None


def fold(text: str) -> str | NumberFault:
    """Upper case without spaces and dashes, or the fault if anything but A-Z and 0-9 is left."""
    folded = text.translate(_IGNORED)
    # ASCII first: upper() would turn "ß" into "SS" and a dotless i into I.
    if folded and not (folded.isascii() and folded.isalnum()):
        return NumberFault.WRONG_CHARACTER
    return folded.upper() or NumberFault.EMPTY


def candidates(text: str, billers: Iterable[Biller]) -> tuple[PayBillNumber, ...] | NumberFault:
    """The numbers `text` can be, in the billers' order, or the nearest fault if there are none."""
    folded = fold(text)
    if isinstance(folded, NumberFault):
        return folded
    found: list[PayBillNumber] = []
    nearest = NumberFault.FOREIGN
    for biller in billers:
        fault = _fault(folded, biller.rule)
        if fault is None:
            found.append(PayBillNumber(biller.id, folded))
        else:
            nearest = max(nearest, fault, key=_NEARNESS.__getitem__)
    return tuple(found) or nearest


def from_code(
    event: CodeScanned, billers: Iterable[Biller]
) -> tuple[PayBillNumber, ...] | NumberFault:
    """The numbers a scanned code can be. A payee (GLN) that is no biller's is FOREIGN.

    A payment slip whose separator was lost carries its amount inside the reference: only the
    payee's own rule, matched in full, tells that from a number.
    """
    if event.gln is None:
        return candidates(event.reference, billers)
    return candidates(event.reference, [b for b in billers if b.gln and b.gln == event.gln])


def progress(text: str, billers: Sequence[Biller]) -> Progress:
    """The live hint for an entry that is still being typed."""
    folded = fold(text)
    if folded is NumberFault.WRONG_CHARACTER:
        return Progress(text, letters=False, digits=False, complete=False, fault=folded)
    entry = folded if isinstance(folded, str) else ""
    open_to = [b for b in billers if len(entry) <= b.rule.length and _fits(entry, b.rule)]
    following: frozenset[str] = frozenset().union(
        *(places(b.rule.pattern)[len(entry)] for b in open_to if len(entry) < b.rule.length)
    )
    outcome = candidates(text, billers)
    return Progress(
        shown=grouped(entry, open_to[0].rule if open_to else None),
        letters=bool(following & _LETTERS),
        digits=bool(following & _DIGITS),
        complete=not isinstance(outcome, NumberFault),
        fault=outcome if isinstance(outcome, NumberFault) else None,
    )


def grouped(number: str, rule: NumberRule | None) -> str:
    """The number as people read it, "1234 567 890"; also for one that is not complete."""
    return " ".join(_groups(number, rule.groups if rule else (4,)))


def masked(number: PayBillNumber) -> str:
    """The last four behind asterisks: what paper and screens at rest may show."""
    return "*" * (len(number.value) - 4) + number.last4


@lru_cache(maxsize=256)
def places(pattern: str) -> tuple[frozenset[str], ...]:
    r"""The characters possible at each place of a biller's pattern.

    A pattern is a row of characters, classes and `\d`, each with an optional count in braces:
    "SB[0-9]{8}". Raises ValueError for any other regular expression.
    """
    found: list[frozenset[str]] = []
    at = 0
    while at < len(pattern):
        atom = _ATOM.match(pattern, at)
        if atom is None:
            raise ValueError(f"pattern not understood from character {at + 1} on")
        characters = frozenset(c for c in ALPHABET if re.fullmatch(atom[1], c))
        found += [characters] * int(atom[2] or 1)
        at = atom.end()
    return tuple(found)


def _fits(entry: str, rule: NumberRule) -> bool:
    return all(
        character in allowed
        for character, allowed in zip(entry, places(rule.pattern), strict=False)
    )


def _fault(folded: str, rule: NumberRule) -> NumberFault | None:
    if not _fits(folded, rule):
        return NumberFault.WRONG_CHARACTER
    if len(folded) < rule.length:
        return NumberFault.INCOMPLETE
    if len(folded) > rule.length:
        return NumberFault.WRONG_LENGTH
    if not check_digits.check(rule.check, folded):
        return NumberFault.WRONG_CHECK_DIGIT
    return None


def _groups(number: str, sizes: Sequence[int]) -> Iterator[str]:
    at = turn = 0
    while at < len(number):
        size = sizes[min(turn, len(sizes) - 1)]
        yield number[at : at + size]
        at, turn = at + size, turn + 1
