"""The invariants that one journal must hold by itself: I1, I3, I5, I9 of MONEY.md section 10.1.

Payment numbers have no hole, but for those that a restored journal says it skipped: the counter
`skipped:<first>` is the last of them.
"""

from __future__ import annotations

import sqlite3

#: Each query finds the first row that is wrong; its sentence takes that row's columns.
_CHECKS = (
    (
        """SELECT entry_id FROM leg LEFT JOIN entry ON entry.id = entry_id
           WHERE entry.id IS NULL LIMIT 1""",
        "legs of entry {}: there is no such entry",
    ),
    (
        """SELECT entry.id, total(minor) FROM entry LEFT JOIN leg ON entry_id = entry.id
           GROUP BY entry.id HAVING coalesce(sum(minor), 1) <> 0 LIMIT 1""",
        "entry {}: its legs sum to {:.0f}, not to zero",
    ),
    (
        """SELECT seq - 1 FROM payment AS this WHERE seq > 1
           AND NOT EXISTS (SELECT 1 FROM payment WHERE seq = this.seq - 1)
           AND NOT EXISTS (SELECT 1 FROM counter WHERE value = this.seq - 1 AND name = 'skipped:' ||
               (SELECT coalesce(max(seq), 0) + 1 FROM payment WHERE seq < this.seq))
           ORDER BY seq LIMIT 1""",
        "payment number {} is missing",
    ),
    (
        """SELECT value, (SELECT count(*) FROM payment) AS found FROM counter
           WHERE name = 'payment' AND value <> found +
           (SELECT coalesce(sum(value - substr(name, 9) + 1), 0) FROM counter
            WHERE name LIKE 'skipped:%')""",
        "counter payment: {} payments were opened, {} are there",
    ),
    (
        """SELECT payment.id FROM payment LEFT JOIN note ON note.payment_id = payment.id
           GROUP BY payment.id
           HAVING held <> total(value) FILTER (WHERE note.state = 'stacked')
           + (SELECT total(captured) FROM card WHERE card.payment_id = payment.id)
           - (SELECT total(moved_out) FROM resolution WHERE payment_id = payment.id)
           + (SELECT total(moved_in) FROM resolution WHERE supplement_id = payment.id)
           OR in_doubt <> total(value) FILTER (WHERE note.state = 'in_doubt') LIMIT 1""",
        "payment {}: held and in doubt are not the sums of its notes and cards",
    ),
    (
        """SELECT id, state, captured FROM tender LEFT JOIN card ON tender_id = id
           WHERE kind = 'card' AND CASE
               WHEN captured IS NULL THEN 1
               WHEN state = 'captured' THEN captured <> amount
               WHEN state = 'void_intent' THEN 0
               ELSE captured <> 0 END LIMIT 1""",
        "tender {}: its card is {} with {} captured",
    ),
    (
        """SELECT payment.id, payment.state, tender.state
           FROM tender JOIN payment ON payment.id = payment_id
           WHERE tender.state IN ('auth_intent', 'authorised', 'capture_intent', 'void_intent')
           AND payment.state NOT IN ('open', 'closing') LIMIT 1""",
        "payment {}: it is {} and its card is {}",
    ),
    (
        """SELECT payment.id, payment.state FROM payment
           WHERE payment.state NOT IN ('open', 'closing')
           AND (EXISTS (SELECT 1 FROM note WHERE payment_id = payment.id AND state = 'intent')
                OR EXISTS (SELECT 1 FROM tender WHERE payment_id = payment.id
                           AND state = 'active')) LIMIT 1""",
        "payment {}: it is {} and its cash is still open",
    ),
    (
        """SELECT total(minor) FROM leg WHERE account = 2100
           AND NOT EXISTS (SELECT 1 FROM payment WHERE state IN ('open', 'closing'))
           HAVING total(minor) <> 0""",
        "account 2100: {:.0f} is held and no payment is open",
    ),
    (
        """SELECT total(minor) FROM leg WHERE account IN (1090, 2110)
           HAVING total(minor) <> 0""",
        "accounts 1090 and 2110 differ by {:.0f}",
    ),
    (
        """SELECT booked, stacked
           FROM (SELECT total(minor) AS booked FROM leg WHERE account = 1000),
                (SELECT total(value) AS stacked FROM note WHERE state = 'stacked')
           WHERE booked <> stacked""",
        "account 1000: {:.0f} is booked and the notes in the box are {:.0f}",
    ),
    (
        """SELECT booked, doubtful
           FROM (SELECT total(minor) AS booked FROM leg WHERE account = 1090),
                (SELECT total(value) AS doubtful FROM note WHERE state = 'in_doubt')
           WHERE booked <> doubtful""",
        "account 1090: {:.0f} is booked and the notes in doubt are {:.0f}",
    ),
    (
        """SELECT booked, charged
           FROM (SELECT total(minor) AS booked FROM leg WHERE account = 1100),
                (SELECT total(captured) AS charged FROM card)
           WHERE booked <> charged""",
        "account 1100: {:.0f} is booked and {:.0f} is captured",
    ),
    (
        """SELECT booked, kept
           FROM (SELECT -total(minor) AS booked FROM leg WHERE account = 2200),
                (SELECT total(held) AS kept FROM payment WHERE state = 'credited' OR EXISTS
                 (SELECT 1 FROM outbox WHERE payment_id = payment.id AND kind = 'biller'
                  AND state = 'refused'))
           WHERE booked <> kept""",
        "account 2200: {:.0f} is booked and {:.0f} is kept for customers",
    ),
)


def first_wrong_sum(database: sqlite3.Connection) -> str:
    """A sentence that names the first row out of balance; "" if all balance."""
    for query, sentence in _CHECKS:
        if row := database.execute(query).fetchone():
            return sentence.format(*row)
    return ""
