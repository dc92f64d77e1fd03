"""Views of the receipt: on paper, on the phone, by e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.letters import Mail, TypeAddress
from kiosk.domain.visit import ChooseReceipt
from kiosk.services.core import View

if TYPE_CHECKING:
    from kiosk.bench.gallery.states import States

#: As long as a signed receipt is.
CODE = (
    "PAID 160.00 USD/fee 0.00/City Works Utilities/ending 7077/2026-12-04 21:05Z/K7F-3M9/K-0417/"
    "PBK2/" + "aB3_" * 21 + "Xy"
)
ADDRESS = "maria.gonzalez-lopez_1984@some-provider.example.com"


def receipt_views(states: States, language: str) -> dict[str, View]:
    """Each by itself, and what failed."""
    of, record = states.of, states.record

    def chosen(**more: object) -> View:
        return of(ChooseReceipt(record), language, **{"code": CODE, **more})  # type: ignore[arg-type]  # fields of Visit

    def typed(**more: object) -> View:
        return of(TypeAddress(record, **more), language)  # type: ignore[arg-type]  # fields of TypeAddress

    return {
        "printing": chosen(),
        "printed": chosen(printed=True),
        "printed, no code": chosen(printed=True, code=""),
        "not printed": of(ChooseReceipt(states.pending()), language, printed=False, code=CODE),
        "not printed, kept": of(ChooseReceipt(states.kept()), language, printed=False, code=CODE),
        "mail, wanted": chosen(printed=True, mail=Mail.WANTED),
        "mail, later": chosen(printed=True, mail=Mail.LATER),
        "mail, refused": chosen(printed=True, mail=Mail.REFUSED),
        "mail, nothing came": chosen(printed=False, mail=Mail.REFUSED),
        "address, empty": typed(),
        "address": typed(entry=ADDRESS),
        "address, wrong": typed(entry="maria@example", wrong=True),
        "address, read back": typed(entry=ADDRESS, asking=True),
    }
