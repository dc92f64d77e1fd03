"""How many years of school a text asks for (UX.md section 8: grade 8 at most)."""

from __future__ import annotations

import re

import pytest

from kiosk.ui.wording import ENGLISH

MOST = 8.0
#: Words in which a vowel is not heard, or two side by side are.
UNLIKE = {"everything": 3, "kiosk": 2, "something": 2, "usual": 3}
#: What typically stands for a placeholder, as it is read aloud.
VALUES = {
    "amount": "forty dollars",
    "biller": "City Power",
    "brand": "Visa",
    "brands": "Visa, Mastercard, American Express, Discover, debit",
    "card": "the terminal is busy",
    "cash": "the cash box is full",
    "code": "four eight two one",
    "confirmation": "K seven F three M nine",
    "date": "Friday, December four",
    "held": "forty dollars",
    "last4": "one two three four",
    "moment": "Friday at three",
    "outcome": "Pending",
    "phone": "five five five",
    "reason": "the cash box is full",
    "time": "Friday at three",
}


def syllables(word: str) -> int:
    """Groups of vowels, but for a silent e at the end and two that are heard apart. Agrees with the
    CMU Pronouncing Dictionary for every word of the catalogue of its day."""
    word = word.lower()
    if word in UNLIKE:
        return UNLIKE[word]
    heard = word
    if not re.search(r"^[^aeiouy]+e$|[^aeiouyl]le$|[td]ed$|(s|x|z|ch|sh|c|g)es$", word):
        heard = re.sub(r"(?<=[^aeiouy])(e|es|ed)$", "", word)
    apart = len(re.findall(r"[aeiouy]ing$|[^aeiouy]ier$", word))
    return max(len(re.findall(r"[aeiouy]+", heard)) + apart, 1)


def grade(text: str) -> float:
    """Flesch-Kincaid: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid and
    others, Naval Technical Training Command, Research Branch Report 8-75, 1975)."""
    sentences = [part for part in re.split(r"[.?!]+(?:\s+|$)", text) if part]
    words = re.findall(r"[A-Za-z']+", text)
    heard = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * heard / len(words) - 15.59


def filled(text: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: VALUES.get(found[1], "three"), text)


LONG = {
    f"{key} {number}".removesuffix(" 0"): filled(form)
    for key, message in ENGLISH.items()
    for number, form in enumerate(message.forms)
    if len(re.findall(r"[.?!](?:\s|$)", form)) > 1
}


@pytest.mark.parametrize("key", LONG)
def test_eight_years_of_school_are_enough_to_read_it(key: str) -> None:
    """UX.md section 8, WCAG 3.1.5: every text of several sentences, the 25 messages among them."""
    assert grade(LONG[key]) <= MOST, LONG[key]


def test_one_sentence_after_the_other_is_as_easy() -> None:
    """What has one sentence is read beside others: all of them together."""
    whole = " ".join(
        filled(message.text) for message in ENGLISH.values() if message.text[-1] in ".?"
    )
    assert grade(whole) <= MOST


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The cat sat on the mat.", -1.45),
        ("This sentence, taken as a reading passage, is being used to prove a point.", 5.88),
        ("Insufficient authorisation prevented transaction completion.", 28.84),
    ],
)
def test_the_grade_is_that_of_the_formula(text: str, asked: float) -> None:
    """Counted by hand: 6 words with 6 syllables; 14 with 19; 5 with 18."""
    assert grade(text) == pytest.approx(asked, abs=0.01)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("the", 1), ("me", 1), ("use", 1), ("are", 1), ("taken", 2), ("bill", 1), ("biller", 2)),
        *(("title", 2), ("wanted", 2), ("passed", 1), ("changes", 2), ("notes", 1), ("trying", 2)),
        *(("attendant", 3), ("earlier", 3), ("interrupted", 4), ("usual", 3), ("K", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count
