from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.money import Money
from kiosk.ports import Texts
from kiosk.ui.messages import TRANSLATIONS, Catalogue, load
from kiosk.ui.wording import ENGLISH

DEC_4_2026_15_05_CST = 1796418300000


def test_the_catalogue_is_what_the_core_asks_for(texts: Catalogue) -> None:
    port: Texts = texts
    assert port.text("receipt.paid", "en") == "Paid"
    assert port.text("receipt.paid", "es") == "Pagado"
    assert port.money(Money(4210, "USD"), "es") == "$42.10"
    assert port.moment(DEC_4_2026_15_05_CST, "en") == "Fri, Dec 4, 2026, 3:05 PM CST"


def test_placeholders_are_filled(texts: Catalogue) -> None:
    assert texts.text("header.step", "es", step=2, steps=5) == "Paso 2 de 5"


def test_a_missing_value_is_a_bug_and_not_a_brace_on_the_screen(texts: Catalogue) -> None:
    with pytest.raises(KeyError):
        texts.text("header.step", "en", step=2)


@pytest.mark.parametrize(
    ("day", "english"),
    [
        (4, "Fri, Dec 4, 2026, today"),
        (5, "Sat, Dec 5, 2026, tomorrow"),
        (7, "Mon, Dec 7, 2026, in 3 days"),
        (3, "Thu, Dec 3, 2026, 1 day late"),
        (1, "Tue, Dec 1, 2026, 3 days late"),
    ],
)
def test_a_due_date_is_told_with_its_distance(texts: Catalogue, day: int, english: str) -> None:
    """M-24: due dates in words with distance."""
    assert texts.due(date(2026, 12, day), DEC_4_2026_15_05_CST, "en") == english


def test_the_distance_of_a_due_date_counts_local_days(texts: Catalogue) -> None:
    """At 23:30 in Chicago it is the next day in UTC, and the bill is still due tomorrow."""
    eleven_thirty_pm = DEC_4_2026_15_05_CST + (8 * 60 + 25) * 60_000
    assert texts.due(date(2026, 12, 5), eleven_thirty_pm, "en").endswith("tomorrow")


def test_an_hour_of_another_day_is_told_with_its_day(texts: Catalogue) -> None:
    """Midnight is that of the kiosk's place, which is six hours after that of UTC."""
    night = DEC_4_2026_15_05_CST + 8 * 3_600_000
    assert texts.since(DEC_4_2026_15_05_CST, night, "en") == "3:05 PM"
    assert texts.since(DEC_4_2026_15_05_CST, night + 3_600_000, "en") == "Fri, Dec 4, 3:05 PM"


def test_an_abbreviation_at_the_end_of_a_sentence_has_one_point(texts: Catalogue) -> None:
    hour = texts.clock(DEC_4_2026_15_05_CST, "es")
    assert hour.endswith("p.m.")
    assert texts.text("out.since", "es", time=hour).endswith("p.m.")
    assert not texts.text("out.since", "es", time=hour).endswith("..")


def test_any_thread_can_read_the_catalogue(texts: Catalogue) -> None:
    """Receipts are written by a worker while the screen shows another language."""
    seen: list[str] = []
    worker = threading.Thread(target=lambda: seen.append(texts.text("outcome.paid", "es")))
    worker.start()
    worker.join()
    assert seen == ["Pagado"]


def test_an_unfinished_translation_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "kiosk_xx.ts").write_text(
        '<TS><context><message id="a"><translation type="unfinished">x</translation></message>'
        '<message id="b"><translation>y</translation></message></context></TS>',
        encoding="utf-8",
    )
    assert dict(load(tmp_path, "xx")) == {"b": ("y",)}


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "0 seconds, 1 second, 2 seconds, 3 seconds, 11 seconds, 100 seconds"),
        ("es", "0 segundos, 1 segundo, 2 segundos, 3 segundos, 11 segundos, 100 segundos"),
        ("fr", "0 seconde, 1 seconde, 2 secondes, 3 secondes, 11 secondes, 100 secondes"),
        ("vi", "0 giây, 1 giây, 2 giây, 3 giây, 11 giây, 100 giây"),
        ("ar", "لا ثوانٍ, ثانية واحدة, ثانيتان, 3 ثوانٍ, 11 ثانية, 100 ثانية"),
    ],
)
def test_what_is_counted_follows_the_rule_of_its_language(
    texts: Catalogue, language: str, shown: str
) -> None:
    """M-42: French has "0 seconde"; Arabic tells none, one, two, few and many apart."""
    counted = [texts.text("look.seconds", language, seconds=n) for n in (0, 1, 2, 3, 11, 100)]
    assert ", ".join(counted).translate({0x2066: None, 0x2069: None}) == shown


@pytest.mark.parametrize("n", [1_000_000, 2_000_000])
def test_a_form_that_qt_linguist_has_no_place_for_is_the_plural(texts: Catalogue, n: int) -> None:
    """CLDR tells a million apart in Spanish and French."""
    assert texts.text("look.seconds", "fr", seconds=n).endswith("secondes")


def test_what_is_put_into_an_arabic_sentence_keeps_its_own_direction(texts: Catalogue) -> None:
    """UX.md section 4: numbers, amounts and codes from left to right, also beside Arabic."""
    shown = texts.text("outcome.paid_lead", "ar", amount="$42.10", biller="City Works")
    assert "\u2066$42.10\u2069" in shown
    assert "\u2066City Works\u2069" in shown
    assert "\u2068ماء 24\u2069" in texts.text("posting.recording", "ar", biller="ماء 24", held="")


@pytest.mark.parametrize("language", ["es", "fr", "vi", "ar"])
def test_a_language_is_a_file_that_qt_linguist_finds_complete(
    tmp_path: Path, language: str
) -> None:
    """M-42: `lrelease` is Qt Linguist's own judge of the file."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("pyside6-lrelease"),
            TRANSLATIONS / f"kiosk_{language}.ts",
            "-qm",
            tmp_path / "kiosk.qm",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"({len(ENGLISH)} finished and 0 unfinished)" in done.stdout
