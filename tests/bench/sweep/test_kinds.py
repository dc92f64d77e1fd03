"""Kinds of commit, read from source."""

from __future__ import annotations

from kiosk.bench.sweep.kinds import in_source, of

SOURCE = """
def close(visit: Visit, reason: str, kind: str = "closing") -> Decision:
    return Record(Commit(kind, visit.id))
def resume(visit): return close(visit, "restart", "resumed")
def other(visit): return close(visit, "x", kind="named")
def plain(self): self.commit(Commit("plain", None))
def computed(state): return Commit(f"payment_{state}", None)
def either(yes): return Commit("yes" if yes else "no", None)
def assigned(self):
    after, kind = 1, "in_a_pair"
    kind = "alone"
    return Commit(kind, None)
class Outbox:
    def _commit(self, kind: str, move: Move) -> None: self.journal.commit(Commit(kind, None))
    def sent(self): self._commit("sent", 1)
def unrelated(kind: Tender): return made(kind, "not_a_kind")
"""


def test_each_way_of_naming_a_commit_is_found() -> None:
    """Directly, through a parameter, its default, a variable, a computed name."""
    plain = {"closing", "resumed", "named", "plain", "yes", "no", "in_a_pair", "alone", "sent"}
    assert of([SOURCE]).patterns == {*plain, "payment_[a-z_]+"}


def test_what_is_missing_is_told_by_its_pattern() -> None:
    """A computed name needs one example."""
    kinds = of([SOURCE])
    seen = kinds.patterns - {"alone", "payment_[a-z_]+"}
    assert kinds.missing(seen) == ["alone", "payment_[a-z_]+"]
    assert kinds.missing({*seen, "alone", "payment_posted"}) == []


def test_the_product_has_the_kinds_that_everybody_knows() -> None:
    """So that an empty reading cannot pass for a complete one."""
    known = {"note_intent", "note_stacked", "card_capture_intent", "payment_resumed", "print_sent"}
    assert known <= in_source().patterns
