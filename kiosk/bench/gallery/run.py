"""`kiosk gallery`: every view everywhere, on as many cores as there are."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.bench.gallery.combinations import Place, Wanted
from kiosk.bench.gallery.sheet import write_sheet
from kiosk.bench.gallery.shoot import Shot, Studio, pictured
from kiosk.domain.options import Theme

Progress = Callable[[int, int], None]


def run_gallery(out: Path, wanted: Wanted, jobs: int, progress: Progress) -> dict[str, Any]:
    """Pictures, `index.html` and `gallery.json` in `out`; returns what the JSON holds.

    Everything is laid out and checked in one theme, since colours move nothing; pictures and
    contrast are of all views where most customers stand, and of one view of each screen elsewhere.
    `progress(done, places)` is told after each place.
    """
    shutil.rmtree(out / "pictures", ignore_errors=True)
    (out / "pictures").mkdir(parents=True, exist_ok=True)
    places = list(wanted.places())
    shots: list[Shot] = []
    for done, made in enumerate(_made(places, wanted.colours(), out / "pictures", jobs), 1):
        shots += made
        progress(done, len(places))
    shots.sort(key=lambda shot: (shot.place.name, shot.view, shot.theme))
    summary = told(places, shots)
    text = json.dumps(summary, indent=1, ensure_ascii=False)
    (out / "gallery.json").write_text(text + "\n", encoding="utf-8")
    write_sheet(out / "index.html", shots, summary)
    return summary


def _made(
    places: Sequence[Place], themes: tuple[Theme, ...], out: Path, jobs: int
) -> Iterator[list[Shot]]:
    # A fresh interpreter each: Qt does not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs or len(os.sched_getaffinity(0)), mp_context=context) as pool:
        waiting = [pool.submit(visited, place, themes, out) for place in places]
        for done in as_completed(waiting):
            yield done.result()


def visited(place: Place, themes: tuple[Theme, ...], out: Path) -> list[Shot]:
    """One place, in a process of its own: all views checked, some of them kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    studio = Studio(place)
    try:
        kept = pictured(place, studio.views, themes)
        shots = [shot for theme, names in kept.items() for shot in studio.shoot(names, theme, out)]
        seen = {shot.view for shot in shots}
        shots += studio.check(name for name in studio.views if name not in seen)
    finally:
        studio.close()
        application.processEvents()
    return shots


def told(places: Sequence[Place], shots: Sequence[Shot]) -> dict[str, Any]:
    """Counts, the lowest contrast of each theme, and every fault with where it is."""
    lowest: dict[str, Any] = {}
    for shot in shots:
        for kind, one in (("read", shot.lowest), ("label", shot.label)):
            if one and one.ratio < lowest.setdefault(shot.theme, {}).get(kind, (99.0,))[0]:
                lowest[shot.theme][kind] = (round(one.ratio, 2), one.words, shot.view)
    return {
        "places": len(places),
        "views": len({shot.view for shot in shots}),
        "screens": len({shot.screen for shot in shots}),
        "shown": len(shots),
        "pictures": sum(bool(shot.file) for shot in shots),
        "lowest_contrast": lowest,
        "faults": [
            {"place": shot.place.name, "theme": shot.theme, "view": shot.view, "what": what}
            for shot in shots
            for what in shot.faults
        ],
    }
