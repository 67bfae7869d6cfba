"""Every party of a dispute has a side or a role that takes none; no dispute is part of itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.model import Deal, Dispute, Event
from loaders.places import located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Finding
    from loaders.corpus import Corpus
    from loaders.places import Located

__all__ = ["check_disputes"]


def check_disputes(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each dispute whose sides or parts do not fit, and for parties listed twice.

    Parameters
    ----------
    corpus : Corpus
        The records.

    Yields
    ------
    Finding
        `side-missing`, `side-without-side`, `one-side-only`, `part-of-circle`, `party-twice`.
    """
    for entry in located(corpus, "dispute", "deal", "event"):
        yield from _twice(entry)
        if isinstance(entry.record, Dispute):
            yield from _sides(entry, entry.record)
            yield from _circle(entry, entry.record, corpus)


def _twice(entry: Located) -> Iterator[Finding]:
    match entry.record:
        case Deal(parties=parties) | Dispute(parties=parties):
            field, named = "parties", [(party.state, str(party.role)) for party in parties]
        case Event(participants=participants):
            field, named = "participants", [(one.state, str(one.role)) for one in participants]
        case _:
            return
    for (state, role), times in Counter(named).items():
        if times > 1:
            wrong = f"{state} is listed {times} times as {role}"
            yield entry.finding((field,), "party-twice", wrong, "each state once in each role")


def _sides(entry: Located, dispute: Dispute) -> Iterator[Finding]:
    for index, party in enumerate(dispute.parties):
        path = ("parties", index)
        if party.role.takes_side and party.side is None:
            wrong = f"{party.state} is {party.role} and has no side"
            right = "a `side`, so that only states of different sides are opposed, or a role that takes none"
            yield entry.finding(path, "side-missing", wrong, f"{right} (affected, mediator, third-party)")
        elif not party.role.takes_side and party.side is not None:
            wrong = f"{party.state} is {party.role} and has side {party.side}"
            yield entry.finding(path, "side-without-side", wrong, "no `side` for a role that opposes nobody")
    if len({party.side for party in dispute.parties if party.side is not None}) == 1:
        right = "two sides or more; a shared trouble opposes nobody, so its states are `affected`"
        yield entry.finding(("parties",), "one-side-only", "all its states are on one side", right)


def _circle(entry: Located, dispute: Dispute, corpus: Corpus) -> Iterator[Finding]:
    chain, current = [dispute.id], dispute
    while current.part_of in corpus.disputes:
        current = corpus.disputes[current.part_of]
        if current.id == dispute.id:
            wrong = f"it is part of itself: {' -> '.join([*chain, dispute.id])}"
            yield entry.finding(("part_of",), "part-of-circle", wrong, "a larger dispute, or none")
            return
        if current.id in chain:
            return
        chain.append(current.id)
