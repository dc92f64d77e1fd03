"""One running charge: what the terminal says of it, and the verdict at its end.

BMP 27 of 04 0F decides, never 06 0F alone; what contradicts itself is unknown (DEVICES.md 4.3).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from kiosk.devices.card_terminal.zvt import results
from kiosk.devices.card_terminal.zvt.approval import approval_of
from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import (
    Approval,
    CardCaptured,
    CardHeard,
    CardRefused,
    CardReport,
    CardShows,
    CardUnknown,
    Charge,
    Decline,
)


class Hearing:
    """Listens to a charge. `tell` takes CardShows and CardHeard as they come; `stopped` is set
    once 06 B0 was wished."""

    def __init__(
        self, charge: Charge, profile: ZvtProfile, tell: Callable[[CardReport], None]
    ) -> None:
        self._charge = charge
        self._profile = profile
        self._tell = tell
        self._approval: Approval | None = None
        self._waiting = False
        self._refusals: list[int | None] = []
        self._odd = ""
        self._pin_used_up = False
        self._shown_approved = False
        self.stopped = False

    def shows(self, code: int) -> None:
        """A 04 FF."""
        self._pin_used_up |= code == results.PIN_USED_UP
        self._shown_approved |= code == results.SHOWS_APPROVED
        self._tell(CardShows(self._charge.tender_id, results.word_of(code)))

    def said(self, fields: Fields) -> bool:
        """A 04 0F; whether its answer must wait until the approval is committed. The same one
        may come again: it is heard once."""
        if fields.result != results.APPROVED:
            self._refusals.append(fields.result)
            return False
        approval = approval_of(fields, self._profile)
        if not approval.reference or approval.reference == self._charge.mark:
            self._odd = "old_receipt"
        elif self._approval is None:
            self._approval, self._waiting = approval, True
            self._tell(CardHeard(self._charge.tender_id, approval))
        elif self._approval.reference != approval.reference:
            self._odd = "two_approvals"
        return self._waiting

    def recorded(self) -> bool:
        """The approval is committed; whether one was waiting for it."""
        waiting, self._waiting = self._waiting, False
        return waiting

    def verdict(self, ended: Ended) -> CardReport:
        """What became of the charge."""
        match ended.how:
            case How.LOST:
                return self._refused(None, "line") if ended.sends == 0 else self._lost(ended.reason)
            case How.REFUSED:
                # Sent twice, the second may be refused because the first is at work.
                if ended.sends > 1:
                    return self._lost("refused_repeat")
                return self._refused(ended.code, results.told(ended.code))
            case How.ABORTED:
                return self._ended(ended, approved="approved_then_aborted")
            case How.COMPLETED:
                return self._ended(ended, approved="")
            case _:
                assert_never(ended.how)

    def _ended(self, ended: Ended, approved: str) -> CardReport:
        """`approved` is the doubt in an approval that ended like this."""
        if self._odd or None in self._refusals:
            return self._lost(self._odd or "no_result")
        if self._approval is not None:
            if self._refusals or approved:
                return self._lost(approved or "contradiction")
            return CardCaptured(self._charge.tender_id, self._approval)
        # Without a 04 0F only the end tells of the charge; but one may have been lost.
        if not self._refusals and (ended.garbled or self._shown_approved):
            return self._lost("garbled" if ended.garbled else "approved_shown")
        code = self._refusals[-1] if self._refusals else ended.code
        if not code:
            return self._lost("no_result")
        return self._refused(code, results.told(code))

    def _refused(self, code: int | None, told: str) -> CardRefused:
        reason = Decline.UNAVAILABLE
        if code is not None:
            reason = results.decline_of(code, stopped=self.stopped, pin_used_up=self._pin_used_up)
        return CardRefused(self._charge.tender_id, reason, told, over=True)

    def _lost(self, reason: str) -> CardUnknown:
        return CardUnknown(self._charge.tender_id, reason)
