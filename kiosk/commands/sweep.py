"""`kiosk sweep`: the search for a sequence that loses or invents money."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kiosk.bench.sweep.search import Report


def sweep(
    runs: Annotated[int, typer.Option(min=1, help="How many, from the seed on.")] = 10_000,
    seed: Annotated[int, typer.Option(min=0, help="The first.")] = 20_000,
    plan: Annotated[
        str | None, typer.Option(metavar="N,N", help="Of one run: only these faults strike.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 is one for each core.")] = 0,
) -> None:
    """Crash and fault search in virtual time; exit 1 on any violation. A failure prints the one
    command that replays it, shrunk to the fewest faults; one run alone tells all that happened."""
    from kiosk.bench.sweep.search import quiet  # noqa: PLC0415  # heavy

    quiet()
    if runs == 1:
        raise typer.Exit(_one(seed, _ordinals(plan)))
    if plan is not None:
        typer.echo("kiosk sweep: a plan is of one run: --runs 1", err=True)
        raise typer.Exit(2)
    raise typer.Exit(_many(seed, runs, jobs))


def _ordinals(plan: str | None) -> frozenset[int] | None:
    if plan is None:
        return None
    try:
        return frozenset(int(word) for word in plan.split(",") if word)
    except ValueError:
        typer.echo("kiosk sweep: a plan is numbers with commas between, as a failure prints it")
        raise typer.Exit(2) from None


def _one(seed: int, plan: frozenset[int] | None) -> int:
    """What happened, line by line, and the verdict."""
    from kiosk.bench.sweep.run import play  # noqa: PLC0415  # heavy

    said = ""
    try:
        world = play(seed, plan)
    except Exception as problem:  # noqa: BLE001  # whatever the product raised is the result
        said = f"{type(problem).__name__}: {problem}"
        world = problem.__dict__["world"]
    for line in world.log:
        typer.echo(line)
    for strike in world.faults.struck:
        typer.echo(f"fault {strike.ordinal}: {strike.source.name.lower()}, {strike.kind}")
    typer.echo(said or "all invariants hold")
    return 1 if said else 0


def _many(seed: int, runs: int, jobs: int) -> int:
    from rich.console import Console  # noqa: PLC0415  # heavy
    from rich.progress import MofNCompleteColumn, Progress  # noqa: PLC0415  # heavy

    from kiosk.bench.sweep.search import sweep as search  # noqa: PLC0415  # heavy

    begun = time.monotonic()
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("runs", total=runs)
        report = search(seed, runs, jobs, lambda done: bar.advance(task, done))
    _tell(report, runs, time.monotonic() - begun, jobs or os.cpu_count() or 1)
    return 0 if report.good else 1


def _tell(report: Report, asked: int, seconds: float, jobs: int) -> None:
    tally, points = report.tally, report.tally.points
    typer.echo(f"{'passed':>9} {'killed':>7}  crash point")
    for name in sorted(points.passed):
        typer.echo(f"{points.passed[name]:9} {points.killed[name]:7}  {name}")
    typer.echo(f"\n{'struck':>9}  fault")
    for kind, count in sorted(tally.faults.items()):
        typer.echo(f"{count:9}  {kind}")
    typer.echo(
        f"\n{asked} runs, and {tally.runs - asked} to kill at points that they passed, "
        f"in {seconds:.0f} s on {jobs} core{'s' * (jobs > 1)}, "
        f"{tally.runs / seconds:.0f} a second; "
        f"{len(points.passed)} crash points, killed {points.killed.total()} times; "
        f"{tally.faults.total()} other faults; {len(tally.failures)} violations"
    )
    for name in report.unhit:
        typer.echo(f"passed and never killed at: {name}")
    for name in report.unseen:
        typer.echo(f"never passed: {name}")
    for again, said in report.commands:
        typer.echo(f"\n{said}\n    {again}")
