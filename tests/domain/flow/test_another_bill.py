"""C13: after the end, another bill (UX.md section 5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.intents import ChooseLanguage, SetOptions, Start
from kiosk.domain.options import Options, TextSize
from kiosk.domain.visit import FindBill, TakeYourThings
from tests.domain.flow.test_touch import WAYS


def test_another_bill_is_a_visit_of_its_own_for_the_same_person(walk: Any) -> None:
    """C13: the language and the look stay, nothing of the payment does; nobody waits for it."""
    large = Options(TextSize.LARGEST)
    WAYS[TakeYourThings](walk).do(ChooseLanguage("es"), SetOptions(large))
    before = walk.visit
    walk.do(Start())
    after = walk.visit
    assert after.step == FindBill("")
    assert after.id != before.id
    assert (after.language, after.options) == ("es", large)
    assert (after.payment, after.code, after.printed, after.entry) == (None, "", None, "")


def test_another_bill_waits_until_one_can_be_paid(walk: Any) -> None:
    """Without a journal, or where a person must look first, the end stays the end."""
    WAYS[TakeYourThings](walk)
    walk.health = replace(walk.health, room=False)
    walk.do(Start())
    assert isinstance(walk.visit.step, TakeYourThings)
