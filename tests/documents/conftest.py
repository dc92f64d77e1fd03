"""Documents as a customer gets them, and a PDF read back by poppler."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone


@pytest.fixture
def paid() -> Document:
    """An English receipt with every kind of block."""
    return Document(
        "en",
        "Receipt 123-456789",
        (
            Heading("Paid"),
            Text("Riverside Power & Light", Tone.STRONG, centred=True),
            Pair("Date", "Nov 22, 2026, 6:53\u202fPM EST"),
            Pair("Account", "ending in \u20667890\u2069"),
            Rule(),
            Pair("Amount", "$42.10"),
            Pair("Fee", "No fee"),
            Pair("Total", "$42.10", Tone.STRONG),
            Pair("Balance as of", "Nov 22, 2026, 6:52\u202fPM EST", Tone.SMALL),
            Rule(),
            Pair("Confirmation number", "123-456789", Tone.STRONG),
            Text("If something is wrong, keep this receipt and see an attendant.", Tone.SMALL),
            Qr("PBK1/123456789/paid/4210USD/20261122/K1/" + "A1b2C3d4" * 10, "Scan to verify"),
            Text("Thank you.", centred=True),
        ),
    )


@pytest.fixture
def pendiente() -> Document:
    """A Spanish slip whose texts need more than one line each."""
    return Document(
        "es",
        "Comprobante 123-456789",
        (
            Heading("Pendiente"),
            Text("Compañía de Electricidad de la Ribera y Alumbrado Público", centred=True),
            Pair("Quiosco y lugar", "K1, Mercado de la Calle Mayor, esquina con la Avenida Ñandú"),
            Pair("Código que hay que mostrar al empleado", "987-654321", Tone.STRONG),
            Pair("Dinero que usted introdujo en el quiosco", "1.234,00\u00a0US$"),
            Text("¿Algo no está bien? Guarde este comprobante; no pague otra vez."),
        ),
    )


def words_of(block: Block) -> list[str]:
    match block:
        case Heading(text) | Text(text):
            return [text]
        case Pair(label, value):
            return [label, value]
        case Qr(_, caption):
            return [caption]
        case Rule():
            return []


@pytest.fixture
def text_of() -> Callable[[Document], str]:
    """All characters a reader must find, in order: without spaces and direction marks."""

    def told(document: Document) -> str:
        joined = "".join(word for block in document.blocks for word in words_of(block))
        return "".join(joined.replace("\u2066", "").replace("\u2069", "").split())

    return told


@pytest.fixture
def asked() -> Callable[..., str]:
    """The standard output of a tool that judges a file; it must exit 0."""

    def ask(*command: str | Path) -> str:
        done = subprocess.run(command, capture_output=True, check=True, timeout=60)
        return done.stdout.decode(errors="replace")

    return ask
