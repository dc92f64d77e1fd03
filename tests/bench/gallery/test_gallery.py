"""`kiosk gallery`: every place is visited, what is wrong is told, and the sheet shows it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from typer.testing import CliRunner

from kiosk.__main__ import app
from kiosk.bench.gallery import shoot
from kiosk.bench.gallery.combinations import LANGUAGES, LAYOUTS, Place, Wanted, pairwise
from kiosk.bench.gallery.run import told
from kiosk.bench.gallery.sheet import write_sheet
from kiosk.bench.gallery.shoot import Studio, representative
from kiosk.bench.gallery.states import states
from kiosk.domain.options import TextSize, Theme
from kiosk.ui.screens import SCREENS
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.wording import ENGLISH
from kiosk.ui.wording.message import Message

PLACE = Place("21p", TextSize.STANDARD, "es", low_reach=False)


def test_everything_is_wanted_unless_something_is_named() -> None:
    """4 layouts, 4 sizes, 5 languages, both reaches; 4 themes."""
    places = list(Wanted().places())
    assert len(places) == len(set(places)) == 4 * 4 * 5 * 2
    assert Wanted().colours() == tuple(Theme)
    some = Wanted(("17",), (TextSize.LARGE,), ("ar",), (Theme.DARK,), (True,))
    assert [place.name for place in some.places()] == ["17-large-ar-low"]
    assert len({place.name for place in places}) == len(places)


def test_few_places_let_every_two_values_meet() -> None:
    """UX.md section 15: a pairwise subset on each push."""
    places = list(Wanted().places())
    few = pairwise(places)
    assert len(few) <= 25
    for one, other in combinations(("layout", "size", "language", "low_reach"), 2):
        met = {(getattr(place, one), getattr(place, other)) for place in few}
        assert met == {(getattr(place, one), getattr(place, other)) for place in places}


def test_every_screen_is_in_the_pictures() -> None:
    """One view of each step and panel at least, and of each outcome."""
    views = states().all("en")
    chosen = representative(views)
    shown = {type(views[name].visit.panel or views[name].visit.step) for name in chosen}
    assert shown == set(SCREENS)
    assert {"paid", "pending", "not taken"} <= set(chosen)


@pytest.fixture
def studio(qapp: object) -> Any:
    made = Studio(PLACE)
    yield made
    made.close()


def test_a_view_is_kept_as_a_picture_with_its_contrast(studio: Studio, tmp_path: Path) -> None:
    (shot,) = studio.shoot(["confirm"], Theme.DARK, tmp_path)
    assert (shot.screen, shot.faults) == ("ConfirmAccount", ())
    assert shot.lowest is not None
    assert shot.lowest.ratio >= 4.5
    with Image.open(tmp_path / shot.file) as picture:
        assert picture.size == (540, 960)


def test_a_sentence_left_in_english_is_found(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the catalogue says: what is read on the screen counts."""
    assert studio.check(["cancel"])[0].faults == ()
    words = studio.window._texts.template("cancel.title", "es")
    english = {**ENGLISH, "cancel.stop": Message(words)}
    monkeypatch.setattr(shoot, "ENGLISH", english)
    other = Studio(PLACE)
    assert any("English" in fault for fault in other.check(["cancel"])[0].faults)
    other.close()


def test_a_fault_on_a_further_page_is_found(qapp: object) -> None:
    """M-39: what waits behind "More" is looked at, too."""
    studio = Studio(Place("15l", TextSize.LARGEST, "en", low_reach=True))
    assert studio.check(["amount"])[0].faults == ()
    page = studio.window.shown()
    assert isinstance(page, Page)
    first = {card.text() for card in page.findChildren(ChoiceCard) if card.isVisible()}
    everything = next(c for c in page.findChildren(ChoiceCard) if c.text() == "Pay everything")
    assert everything.text() not in first
    everything.setMaximumWidth(300)
    assert any(
        re.match(r"page \d: clipped: ChoiceCard 'Pay everything", fault)
        for fault in studio.check(["amount"])[0].faults
    )
    studio.close()


def test_what_is_wrong_is_in_the_summary_and_on_the_sheet(studio: Studio, tmp_path: Path) -> None:
    shots = studio.shoot(["paid", "home"], Theme.LIGHT, tmp_path / "pictures")
    bad = [replace(shots[0], faults=("clipped: <Paid>",)), shots[1]]
    summary = told([PLACE], bad)
    assert summary["faults"] == [
        {"place": PLACE.name, "theme": "light", "view": "paid", "what": "clipped: <Paid>"}
    ]
    assert (summary["places"], summary["views"], summary["pictures"]) == (1, 2, 2)
    assert set(summary["lowest_contrast"]["light"]) == {"read", "label"}
    write_sheet(tmp_path / "index.html", bad, summary)
    page = (tmp_path / "index.html").read_text()
    assert page.count("<figure") == 2
    assert "clipped: &lt;Paid&gt;" in page
    assert 'data-language="es"' in page


def test_the_command_makes_the_pictures_and_says_how_many(tmp_path: Path) -> None:
    """The real thing, for one place: other processes, other windows."""
    told = CliRunner().invoke(
        app,
        f"gallery --out {tmp_path} --layout 17 --size standard --language fr --theme soft "
        "--reach whole --jobs 1",
    )
    summary = json.loads((tmp_path / "gallery.json").read_text())
    assert told.exit_code == bool(summary["faults"])
    assert summary["pictures"] == len(list((tmp_path / "pictures").rglob("*.png")))
    assert summary["screens"] == len(SCREENS)
    assert f"{summary['pictures']} pictures" in told.output


@pytest.mark.parametrize(
    ("option", "value"), [("--layout", "9"), ("--language", "de"), ("--reach", "up")]
)
def test_a_place_that_is_not_there_is_refused_with_those_that_are(
    option: str, value: str, tmp_path: Path
) -> None:
    told = CliRunner().invoke(app, ["gallery", "--out", str(tmp_path), option, value])
    assert told.exit_code == 2
    assert "choose from" in told.output
    assert len(LAYOUTS) == 4
    assert len(LANGUAGES) == 5
