"""Where a mutant can be cut in: decisions, effects, commits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from kiosk.domain.changes import Change
from kiosk.domain.effects import Effect, Record
from kiosk.domain.flow.steps import Decision
from kiosk.services import core
from kiosk.storage.journal import SqliteJournal
from tests.mutants.hunt import Patch

Effects = tuple[Effect, ...]


def rewrite(patch: Patch, change: Callable[[Effects], Iterable[Effect]]) -> None:
    """Each decision's effects are what `change` makes of them."""
    real = vars(core)["decide"]

    def decided(*args: Any) -> Decision:
        visit, effects = real(*args)
        return visit, tuple(change(effects))

    patch.setattr(core, "decide", decided)


def without(patch: Patch, kind: str) -> None:
    """No commit of that kind is made."""
    rewrite(patch, lambda effects: [one for one in effects if not is_commit(one, kind)])


def is_commit(effect: Effect, *kinds: str) -> bool:
    return isinstance(effect, Record) and effect.commit.kind in kinds


def in_two(patch: Patch, kind: str, later: type | tuple[type, ...]) -> None:
    """Commits of that kind become two: the changes of the types `later` come in the second."""

    def change(effects: Effects) -> Iterable[Effect]:
        for effect in effects:
            if isinstance(effect, Record) and effect.commit.kind == kind:
                yield from _split(effect, later)
            else:
                yield effect

    rewrite(patch, change)


def _split(record: Record, later: type | tuple[type, ...]) -> Iterable[Record]:
    for second in (False, True):
        half = [one for one in record.commit.changes if isinstance(one, later) is second]
        yield Record(replace(record.commit, changes=tuple(half)))


def commits(patch: Patch, change: Callable[[Any, tuple[Change, ...]], tuple[Change, ...]]) -> None:
    """Each commit's changes are what `change` makes of them; it is given the journal, too, which
    lives as long as the process."""
    real = SqliteJournal.commit

    def commit(journal: Any, one: Any, now_ms: int, monotonic: float) -> None:
        real(journal, replace(one, changes=change(journal, one.changes)), now_ms, monotonic)

    patch.setattr(SqliteJournal, "commit", commit)


def changes(patch: Patch, keep: Callable[[Change], bool]) -> None:
    """No commit has a change that is not kept."""
    commits(patch, lambda _, told: tuple(one for one in told if keep(one)))
