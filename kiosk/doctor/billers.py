"""The billers of a kiosk, as their files and, where there is one, their API tell of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kiosk.app import SystemClock
from kiosk.config import ConfigError, Settings
from kiosk.doctor.finding import Finding
from kiosk.domain.bills import Biller
from kiosk.gateways.biller_catalog import BillerFileError, load_http
from kiosk.policy import rules_of


def billers(settings: Settings) -> Iterator[Finding]:
    """All of them in one line, and one more for each that is reached over the network."""
    try:
        known = rules_of(settings).billers
    except ConfigError as error:
        yield Finding("billers", False, str(error))
        return
    yield Finding("billers", True, ", ".join(biller.name for biller in known))
    for biller in known:
        if biller.adapter == "http":
            yield _asked(biller, settings.billers.path)


def _asked(biller: Biller, folder: Path) -> Finding:
    """A file that cannot be used keeps the kiosk from starting; a biller that does not answer
    keeps nobody from paying the others. Nothing is changed there."""
    from kiosk.gateways.billers_http.check import check  # noqa: PLC0415  # heavy
    from kiosk.gateways.billers_http.line import Line  # noqa: PLC0415  # heavy

    try:
        settings = load_http(folder / f"{biller.id}.toml")
    except BillerFileError as error:
        return Finding("biller", False, str(error))
    with closing(Line(settings, SystemClock())) as line:
        begun = time.monotonic()
        wrong = check(line)
        took = time.monotonic() - begun
    words = wrong or f"it knows this kiosk, and answered in {took * 1000:.0f} ms"
    return Finding("biller", not wrong, f"{biller.id} at {settings.url}: {words}", vital=False)
