"""The lint over every text a person can read (UX.md sections 8 and 16.6)."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest

import kiosk
from kiosk.domain.cards import CardWord, Decline
from kiosk.domain.events import Condition
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import Fault
from kiosk.ui.messages import TRANSLATIONS, Catalogue, load
from kiosk.ui.wording import ENGLISH
from kiosk.ui.wording.message import Safe

SPANISH = load(TRANSLATIONS, "es")
BOTH = [("en", key, message.text) for key, message in ENGLISH.items()] + [
    ("es", key, text) for key, text in SPANISH.items()
]

#: Screens on which a sentence must say where the money is (C8 to C12, and every fault).
MONEY_SCREENS = (
    *("fault.", "cash.", "over.", "stop.", "outcome.", "slip.failed", "recovery."),
    *("card.", "declined."),
)
#: Sentences there that are a choice's own line, a hint, or stand beside a money sentence.
BESIDE = {
    "over.credit_line",
    "over.return_line",
    "stop.pay_line",
    "stop.go_on_line",
    "fault.stale",
    "stop.rest_line",
    "stop.rest_fee_line",
    "declined.again_line",
    "declined.cash_line",
    "declined.stop_line",
}


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_text_has_at_most_three_sentences_of_twelve_words() -> None:
    """A placeholder counts as one word."""
    for language, key, text in BOTH:
        parts = sentences(text)
        assert 1 <= len(parts) <= 3, (language, key)
        assert max(len(part.split()) for part in parts) <= 12, (language, key)


def test_a_text_has_no_code_no_blame_and_no_shouting() -> None:
    """No "E-102", no "invalid", no "error", no words in capitals."""
    blame = r"\b(error|invalid|illegal|failed|inválid|ilegal|fall[óo])"
    for language, key, text in BOTH:
        bare = re.sub(r"\{\w+\}", "", text)
        assert not re.search(r"[A-Z]-?\d", bare), (language, key)
        assert not re.search(blame, bare.lower()), (language, key)
        shouted = set(re.findall(r"\b[A-ZÁÉÍÓÚ]{3,}\b", bare))
        assert shouted <= {"PIN"}, (language, key)


def test_a_text_has_no_telephone_number() -> None:
    """M-56: help lines come from the configuration alone."""
    for language, key, text in BOTH:
        assert not re.search(r"\d{3}", text), (language, key)


def test_spanish_is_complete() -> None:
    """M-42: nothing falls back to English."""
    assert set(SPANISH) == set(ENGLISH)
    assert all(SPANISH.values())


def test_placeholders_are_equal_in_both_languages() -> None:
    for key, message in ENGLISH.items():
        assert placeholders(SPANISH[key]) == placeholders(message.text), key


def test_the_translators_file_still_quotes_the_english_of_today() -> None:
    """A changed English sentence must be translated anew."""
    root = ET.parse(TRANSLATIONS / "kiosk_es.ts").getroot()
    quoted = {m.get("id"): (m.findtext("source") or "") for m in root.iter("message")}
    assert quoted == {key: message.text for key, message in ENGLISH.items()}


def test_a_sentence_on_a_money_screen_says_where_the_money_is() -> None:
    """UX.md section 8: the money sentence is obligatory on C8 to C12."""
    silent = [
        key
        for key, message in ENGLISH.items()
        if key.startswith(MONEY_SCREENS)
        and message.text.endswith(".")
        and message.money is None
        and key not in BESIDE
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("safe", "english"),
    [
        (Safe.NONE_TAKEN, r"[Nn]o money (was|is)|[Nn]othing was taken|same account"),
        (Safe.NOT_CHARGED, r"not charged|[Nn]othing (is charged|was taken)"),
        (Safe.RETURNED, r"returned"),
        (Safe.INSIDE_SAFE, r"recorded|safe|kept for you|held for you|counted later"),
        (Safe.PENDING, r"Pending"),
        (Safe.PAID, r"Paid|paid|has your payment|reached|recorded"),
    ],
)
def test_the_words_agree_with_the_money_field(safe: Safe, english: str) -> None:
    for key, message in ENGLISH.items():
        if message.money is safe:
            assert re.search(english, message.text), key


def test_only_a_paid_outcome_reads_paid() -> None:
    """Nothing reads "Paid" before the biller or the journal's rule says so."""
    for key, message in ENGLISH.items():
        if re.search(r"\bPaid\b(?! (in|to|with))", message.text):
            assert message.money in {None, Safe.PAID}, key
            assert key.startswith(("outcome.paid", "receipt.paid", "slip.failed_paid")), key


def test_every_fault_condition_and_outcome_has_its_words() -> None:
    """M-29: each look-up outcome has one text."""
    for fault in set(Fault):
        assert f"fault.{fault}" in ENGLISH
    for condition in set(Condition):
        assert f"condition.{condition}" in ENGLISH
    for word in set(CardWord):
        assert {f"terminal.{word}", f"terminal.{word}_line"} <= set(ENGLISH)
    for reason in set(Decline):
        assert f"declined.{reason}" in ENGLISH
    for outcome in set(Outcome):
        assert f"outcome.{outcome}" in ENGLISH
        assert f"receipt.{outcome}" in ENGLISH


def test_amounts_can_be_named_in_every_language(texts: Catalogue) -> None:
    assert texts.text("language.name", "es") == "Español"


#: Keys that are put together from a domain name.
COMPOSED = (
    r"(fault|condition|footer|terminal|declined)\.\w+"
    r"|(outcome|receipt|slip\.failed)[._](paid|pending|not_taken)"
    r"|outcome\.(not_taken|not_charged|taken_back)_lead"
    r"|prefer\.(standard|large|extra_large|largest|light|dark|high_contrast|soft|time_\d+)"
    r"|fee\.(no_)?(cash|card)(_up_to)?|review\.(cash|card|rest_cash|rest_card)"
)
OFFERED = r"amount\.(full|past_due|minimum)(_line)?"


def test_every_text_is_shown_somewhere() -> None:
    """A sentence that nobody reads would be translated for nothing."""
    sources = Path(kiosk.__file__).parent.rglob("*.py")
    code = "".join(
        path.read_text(encoding="utf-8") for path in sources if "wording" not in str(path)
    )
    unused = [
        key
        for key in ENGLISH
        if not re.search(rf"""["']{re.escape(key)}["']""", code)
        and not re.fullmatch(f"{COMPOSED}|{OFFERED}", key)
    ]
    assert unused == []
