"""`kiosk gallery`: pictures of every screen, and what is wrong with any."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.commands.common import one_line
from kiosk.domain.options import TextSize, Theme

Layout = Annotated[list[str] | None, typer.Option(help="21p, 15l, 32p or 17; all without it.")]
Size = Annotated[list[TextSize] | None, typer.Option(help="Text size; all without it.")]
Colours = Annotated[list[Theme] | None, typer.Option(help="Theme; all without it.")]
Language = Annotated[list[str] | None, typer.Option(help="en, es, fr, vi or ar; all without it.")]


def gallery(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the pictures go.")],
    layout: Layout = None,
    size: Size = None,
    theme: Colours = None,
    language: Language = None,
    reach: Annotated[str, typer.Option(help="whole, low or both.")] = "both",
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 is one for each core.")] = 0,
) -> None:
    """Every screen in every theme, text size, language and layout: DIR/index.html to look at,
    DIR/gallery.json with all that is clipped, overlapping, too small, too near, too pale or not
    translated. Exit 1 if anything is."""
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.progress import Progress  # noqa: PLC0415  # heavy

    from kiosk.bench.gallery.combinations import LANGUAGES, LAYOUTS, Wanted  # noqa: PLC0415  # heavy
    from kiosk.bench.gallery.run import run_gallery  # noqa: PLC0415  # heavy

    reaches = {"whole": (False,), "low": (True,), "both": (False, True)}
    _known("--layout", layout or [], tuple(LAYOUTS))
    _known("--language", language or [], LANGUAGES)
    _known("--reach", [reach], tuple(reaches))
    wanted = Wanted(
        tuple(layout or ()),
        tuple(size or ()),
        tuple(language or ()),
        tuple(theme or ()),
        reaches[reach],
    )
    with one_line("gallery"), Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("windows", total=None)
        told = run_gallery(
            out, wanted, jobs, lambda done, all_: bar.update(task, completed=done, total=all_)
        )
    _say(told, out)
    raise typer.Exit(bool(told["faults"]))


def _say(told: dict[str, Any], out: Path) -> None:
    for theme, by_kind in sorted(told["lowest_contrast"].items()):
        words = ", ".join(f"{kind} {one[0]}" for kind, one in sorted(by_kind.items()))
        typer.echo(f"lowest contrast, {theme}: {words}")
    typer.echo(
        f"{told['screens']} screens, {told['views']} views in {told['places']} windows, shown "
        f"{told['shown']} times, {told['pictures']} pictures, {len(told['faults'])} faults: "
        f"{out}/index.html"
    )


def _known(option: str, given: list[str], known: tuple[str, ...]) -> None:
    for one in given:
        if one not in known:
            typer.echo(f"kiosk gallery: {option} {one}: choose from {', '.join(known)}", err=True)
            raise typer.Exit(2)
