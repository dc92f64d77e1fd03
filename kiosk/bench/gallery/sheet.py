"""The contact sheet: one page of HTML, all pictures with what was measured on them, and filters."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from kiosk.bench.gallery.shoot import Shot

_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<style>
body { font: 15px/1.4 sans-serif; margin: 24px; }
form { position: sticky; top: 0; background: Canvas; padding: 8px 0; }
label { margin-right: 16px; }
main { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; width: 270px; }
figure img { width: 100%; border: 1px solid GrayText; }
figure.bad figcaption { font-weight: bold; }
figcaption { font-size: 13px; overflow-wrap: anywhere; }
</style></head><body>
"""
_SCRIPT = """
<script>
const form = document.querySelector("form");
function sift() {
  for (const figure of document.querySelectorAll("figure")) {
    figure.hidden = [...form.elements].some(
      one => one.value && one.value !== figure.dataset[one.name]);
  }
}
form.addEventListener("change", sift);
sift();
</script></body></html>
"""
_FILTERS = ("screen", "layout", "size", "language", "theme", "reach", "verdict")


def write_sheet(file: Path, shots: Sequence[Shot], summary: dict[str, Any]) -> None:
    """Pictures stand in the folder `pictures` beside `file`."""
    kept = [(shot, _facts(shot)) for shot in shots if shot.file]
    with file.open("w", encoding="utf-8") as page:
        page.write(_HEAD)
        page.write(
            f"<h1>{summary['screens']} screens, {summary['shown']} times shown, "
            f"{len(summary['faults'])} faults</h1>\n<form>\n"
        )
        for name in _FILTERS:
            values = sorted({facts[name] for _, facts in kept})
            options = "".join(f"<option>{escape(value)}</option>" for value in values)
            page.write(
                f'<label>{name} <select name="{name}"><option value="">all</option>{options}'
                "</select></label>\n"
            )
        page.write("</form>\n<main>\n")
        for shot, facts in kept:
            page.write(_figure(shot, facts))
        page.write(f"</main>{_SCRIPT}")


def _facts(shot: Shot) -> dict[str, str]:
    place = shot.place
    return {
        "screen": shot.screen,
        "layout": place.screen.name,
        "size": place.size.value,
        "language": place.language,
        "theme": shot.theme.value,
        "reach": "low" if place.low_reach else "whole",
        "verdict": "faults" if shot.faults else "well",
    }


def _figure(shot: Shot, facts: dict[str, str]) -> str:
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in facts.items())
    bad = ' class="bad"' if shot.faults else ""
    source = escape(f"pictures/{shot.file}")
    contrast = "".join(
        f"<br>{kind} {one.ratio:.1f}: {escape(one.words)}"
        for kind, one in (("lowest read", shot.lowest), ("lowest label", shot.label))
        if one
    )
    wrong = "".join(f"<br>{escape(what)}" for what in shot.faults)
    return (
        f'<figure{bad}{data}><a href="{source}"><img loading="lazy" src="{source}" alt=""></a>'
        f"<figcaption>{escape(shot.view)}<br>{escape(shot.place.name)} {shot.theme}"
        f"{contrast}{wrong}</figcaption></figure>\n"
    )
