"""UX.md section 15 on each push: few places, in which every two values meet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bench.gallery import sample
from kiosk.bench.gallery.combinations import Place, Wanted, pairwise
from kiosk.bench.gallery.shoot import Shot, Studio, representative
from kiosk.domain.bills import NumberRule

PLACES = pairwise(Wanted().places())


def wrong(shots: list[Shot]) -> list[str]:
    return [f"{shot.view}: {fault}" for shot in shots for fault in shot.faults]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_screen_is_whole_on_all_its_pages(qapp: object, place: Place) -> None:
    """M-39: no text cut, nothing too small, too near or out of reach, nothing left in English;
    `kiosk gallery` has every view in every place."""
    studio = Studio(place)
    shots = studio.check(representative(studio.views))
    studio.close()
    assert wrong(shots) == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_so_is_a_number_with_letters(qapp: object, place: Place) -> None:
    """M-1: a biller's numbers may have letters, and then there are forty keys."""
    rules = sample.rules()
    rule = NumberRule("[A-Z0-9]{8}", 8, letters=True)
    studio = Studio(place, rules=replace(rules, billers=(replace(rules.billers[0], rule=rule),)))
    shots = studio.check(name for name in studio.views if name.startswith("find"))
    studio.close()
    assert shots
    assert wrong(shots) == []
