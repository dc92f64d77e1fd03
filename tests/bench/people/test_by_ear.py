"""Whoever does not see does everything that is done here: by speech and the twelve keys, with the
curtain down, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bench.customer import LostCustomerError
from kiosk.bench.gallery.combinations import LANGUAGES
from kiosk.bench.people import errands_by_ear as errands
from kiosk.bench.people.by_ear import Listening, bare
from kiosk.bench.people.counter import Counter
from kiosk.bench.people.ear import sound
from kiosk.bench.people.errands import BILL
from kiosk.bench.sweep.site import WORDS
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.payments import Outcome, Tender
from kiosk.domain.visit import OutcomeShown
from kiosk.ports import Route
from kiosk.ui.guide import Guide
from kiosk.ui.heard import Said

#: At the usual speed of speech, from the plug to the end of the confirmation number.
CASH_S = 240
#: Seconds a character may take: quick ones like "1204", slow ones like Arabic's.
QUICKEST, SLOWEST = 0.03, 0.45
Person = Callable[..., Listening]


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody at a counter, the headphones in and the screen black."""
    counters: list[Counter] = []

    def arrived(language: str, *, patient: bool = False) -> Listening:
        counters.append(Counter(0, tmp_path).opened())
        person = Listening(counters[-1], language, patient)
        errands.arrives(person)
        errands.draws_the_curtain(person)
        return person

    yield arrived
    for counter in counters:
        counter.closed()


def paid(person: Listening, tender: Tender, code: str) -> None:
    """It was, in this way, and the number that was heard is its confirmation number."""
    step = person.counter.step
    assert isinstance(step, OutcomeShown)
    assert step.payment.outcome is Outcome.PAID
    assert [one.kind for one in step.payment.tenders] == [tender]
    assert step.payment.confirmation == code


def black(person: Listening) -> bool:
    """Nothing is to be seen."""
    picture = person.counter.window.grab().toImage()
    points = [(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)]
    return {picture.pixelColor(x, y).name() for x, y in points} == {"#000000"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cash_takes_four_minutes_at_the_usual_speed(person: Person, language: str) -> None:
    who = person(language)
    code = errands.in_cash(who)
    assert who.counter.now - who.arrived <= CASH_S
    assert black(who)
    paid(who, Tender.CASH, code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_used_by_ear(person: Person, language: str) -> None:
    who = person(language)
    paid(who, Tender.CARD, errands.by_card(who))
    assert black(who)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_owed_is_heard_without_paying(person: Person, language: str) -> None:
    who = person(language)
    errands.looks_up(who)
    assert who.counter.journal is not None
    assert who.counter.journal.find_number(PayBillNumber("power", BILL)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_earlier_payment_is_checked_by_its_number(person: Person, language: str) -> None:
    """The number has letters, typed on twelve keys as it was heard."""
    who = person(language)
    code = errands.in_cash(who)
    errands.ends(who)
    errands.arrives(who)
    errands.checks(who, code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_hears_everything_to_its_end_gets_there_too(person: Person, language: str) -> None:
    """No time-out comes before the last word, and nobody has to interrupt."""
    who = person(language, patient=True)
    paid(who, Tender.CASH, errands.in_cash(who))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_a_visit_is_a_sound(person: Person, language: str) -> None:
    """espeak-ng says each, not silence, and neither in a moment nor for ever."""
    who = person(language, patient=True)
    errands.in_cash(who)
    errands.ends(who)
    said = {one.utterance for one in who.ear.log}
    assert len(said) > 30
    for one in said:
        heard = sound(one.text, one.language, one.rate)
        assert heard.audible, one.text
        each = heard.seconds / len(bare(one.text))
        assert QUICKEST < each < SLOWEST, (one.text, heard.seconds)


def test_all_of_it_is_for_the_headphones(person: Person) -> None:
    """The loudspeaker says nothing while somebody listens alone."""
    who = person("en")
    errands.in_cash(who)
    assert {one.utterance.route for one in who.ear.log} == {Route.HEADPHONES}


def test_the_first_words_come_within_a_second(qapp: QApplication, tmp_path: Path) -> None:
    """UX.md section 5, C0: from the plug on."""
    counter = Counter(0, tmp_path).opened()
    who = Listening(counter)
    plugged = counter.now
    who.plugs_in()
    assert who.hears("say.welcome")
    assert who.ear.log[0].began - plugged <= 1.0
    counter.closed()


def test_pulling_the_plug_ends_all_speech(person: Person) -> None:
    """Within 250 ms, in the middle of a sentence; the screen stays where it was."""
    who = person("en")
    who.counter.run(0.2)
    sounds, step = [who.ear.hears], type(who.counter.step)
    who.plugs_in(plugged=False)
    who.counter.run(0.25)
    sounds.append(who.ear.hears)
    assert sounds == [True, False]
    assert type(who.counter.step) is step


def test_a_control_that_is_not_said_is_noticed(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """G10 can fail: with the words of one key left out, who listens is lost."""
    words, whole = WORDS.text("confirm.yes", "en"), Guide.said
    blank = Said("Something.")
    monkeypatch.setattr(
        Guide,
        "said",
        lambda self, item: blank if words in item.parts else whole(self, item),
    )
    with pytest.raises(LostCustomerError, match=r"nothing says 'confirm\.yes'"):
        errands.in_cash(person("en"))
