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
from kiosk.ui.messages import COUNTED, FORMS, TRANSLATIONS, load
from kiosk.ui.wording import ENGLISH
from kiosk.ui.wording.message import Safe

FILES = {path.stem.removeprefix("kiosk_"): path for path in TRANSLATIONS.glob("kiosk_*.ts")}
TRANSLATED = {language: load(TRANSLATIONS, language) for language in sorted(FILES)}
TEXTS = [("en", key, form) for key, message in ENGLISH.items() for form in message.forms] + [
    (language, key, form)
    for language, texts in TRANSLATED.items()
    for key, forms in texts.items()
    for form in forms
]
EVERY = pytest.mark.parametrize("language", TRANSLATED)

#: What sounds like a machine's code or like somebody's fault.
BLAME = {
    "en": r"\b(error|invalid|illegal|failed|wrong (number|card|pin))",
    "es": r"\b(error|inválid|ilegal|fall[óo]|equivoc)",
    "fr": r"\b(erreur|invalide|illégal|échou|échec|fautif|trompé)",
    "vi": r"\b(lỗi|sai|không hợp lệ|bất hợp pháp|thất bại)\b",
    "ar": r"(خطأ|أخطأت|خاطئ|غير صالح|غير قانوني|فشل)",
}

#: Screens on which a sentence must say where the money is (C8 to C12, and every fault).
MONEY_SCREENS = (
    *("fault.", "cash.", "over.", "stop.", "outcome.", "slip.failed", "recovery."),
    *("card.", "declined.", "slip.unsent", "mail."),
)
PAID = ("slip.failed_paid", "slip.unsent_paid")
#: One thing has one name on screen and paper.
SAME = (
    *((f"outcome.{outcome}", f"receipt.{outcome}") for outcome in set(Outcome)),
    *(("confirm.number", f"{place}.number") for place in ("review", "receipt")),
    *(("receipt.confirmation", "outcome.confirmation"), ("receipt.recovery_code", "outcome.code")),
    *(("cash.held", "stop.held"), ("review.fee", "receipt.fee"), ("fee.none", "receipt.no_fee")),
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
    *(f"declined.{advice}" for advice in ("use_card", "use_brands", "use_cash", "put_in_again")),
    *(f"declined.{advice}" for advice in ("use_card_or_cash", "use_brands_or_cash", "ask")),
    *(f"declined.{advice}" for advice in ("try_card", "try_cash", "try")),
    "declined.cash_line",
    "declined.stop_line",
    *("mail.lead", "mail.ask_lead", "mail.wanted", "mail.sent", "mail.refused"),
}


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!؟])\s+", text) if part]


def words(sentence: str) -> int:
    """A placeholder counts as one; a sign between blanks counts as none."""
    return sum(any(char.isalnum() for char in part) for part in sentence.split())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_text_has_at_most_three_sentences_of_twelve_words() -> None:
    """Vietnamese writes each syllable by itself, 1.6 of them to a word: twelve words are twenty."""
    for language, key, text in TEXTS:
        parts = sentences(text)
        assert 1 <= len(parts) <= 3, (language, key)
        assert max(map(words, parts)) <= (20 if language == "vi" else 12), (language, key)


def test_a_text_has_no_code_no_blame_and_no_shouting() -> None:
    """No "E-102", no "invalid", no "error", no words in capitals."""
    for language, key, text in TEXTS:
        bare = re.sub(r"\{\w+\}", "", text)
        assert not re.search(r"[A-Z]-?\d", bare), (language, key)
        assert not re.search(BLAME[language], bare.lower()), (language, key)
        shouted = {word for word in re.findall(r"\w{3,}", bare) if word.isupper()}
        assert shouted <= {"PIN"}, (language, key)


def test_a_text_has_no_telephone_number() -> None:
    """M-56: help lines come from the configuration alone."""
    for language, key, text in TEXTS:
        assert not re.search(r"\d{3}", text), (language, key)


@EVERY
def test_a_language_is_complete(language: str) -> None:
    """M-42: nothing falls back to English."""
    assert set(TRANSLATED[language]) == set(ENGLISH)
    assert all(form for forms in TRANSLATED[language].values() for form in forms)


@EVERY
def test_placeholders_are_equal_in_every_language(language: str) -> None:
    """A form for none, one or two may tell the number by a word."""
    for key, message in ENGLISH.items():
        names = placeholders(message.text)
        *few, most = TRANSLATED[language][key]
        assert placeholders(most) == names, (language, key)
        for form in few:
            assert names - COUNTED <= placeholders(form) <= names, (language, key)


@EVERY
def test_what_is_counted_has_every_form_of_its_language(language: str) -> None:
    """M-42: "1 day" and "2 days", in Arabic six forms; in the order of Qt Linguist."""
    for key, message in ENGLISH.items():
        counted = bool(placeholders(message.text) & COUNTED)
        assert (message.one is not None) == counted, key
        forms = TRANSLATED[language][key]
        assert len(forms) == (len(FORMS[language]) if counted else 1), (language, key)


@EVERY
def test_a_name_given_to_the_customer_is_the_same_everywhere(language: str) -> None:
    """What the screen, the card terminal's neighbour and the slip call one thing is one word."""
    texts = TRANSLATED[language]
    for one, other in SAME:
        assert texts[one] == texts[other], (language, one)


@EVERY
def test_the_translators_file_still_quotes_the_english_of_today(language: str) -> None:
    """A changed English sentence must be translated anew."""
    root = ET.parse(FILES[language]).getroot()
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
            assert key.startswith(("outcome.paid", "receipt.paid", *PAID)), key


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


#: Keys that are put together from a domain name.
COMPOSED = (
    r"(fault|condition|footer|terminal|declined)\.\w+"
    r"|(outcome|receipt|slip\.failed|slip\.unsent)[._](paid|pending|not_taken)"
    r"|outcome\.(not_taken|not_charged|taken_back)_lead"
    r"|prefer\.(standard|large|extra_large|largest|light|dark|high_contrast|soft|time_\d+)"
    r"|prefer\.(audio|curtain|masked)(_on|_off)?|prefer\.(rate|volume)_(more|less)|say\.keys_\w+"
    r"|check\.(brief_)?(short|not_found|locked)"
    r"|help\.(group|line|ask|tell)_\w+"
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
        if not re.search(rf"""["']{re.escape(key.removeprefix("say."))}["']""", code)
        and not re.search(rf"""["']{re.escape(key)}["']""", code)
        and not re.fullmatch(f"{COMPOSED}|{OFFERED}", key)
    ]
    assert unused == []
