"""The network of any day in a span, projected from records that are read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from graph.network import Relation, Tie, merged, project
from queries.rules.cooperation_ties import EVENT_KINDS, TieKind
from queries.rules.counted import grades_note
from queries.rules.dated import certainty_of, until_of
from queries.rules.day_rosters import DayRosters
from queries.rules.dispute_ties import dispute_ties
from queries.rules.recent import last_years
from queries.rules.roll_coverage import Coverage, coverage_of
from queries.rules.sharing import share_of
from queries.rules.spells import spells_of
from queries.rules.standing import Certainty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    import networkx as nx

    from queries.machinery.answer import AsOf
    from queries.machinery.asking import Asking
    from queries.rules.bodies import Body
    from queries.rules.network_scope import Scope
    from queries.rules.roster import Roster
    from queries.rules.standing import Standing

__all__ = ["Projection"]

_PAIR = 2


@dataclass(slots=True)
class Projection:
    """Records of a span of days, from which the network of each of its days is projected.

    Attributes
    ----------
    scope : Scope
        What the network is drawn from.
    """

    scope: Scope
    _rosters: DayRosters
    _records: list[dict[str, Any]] = field(repr=False)

    @classmethod
    def read(cls, asking: Asking, scope: Scope, first: AsOf, last: AsOf | None = None) -> Projection:
        """Read what can tie states on the days of a span: two statements, however long it is.

        Parameters
        ----------
        asking : Asking
            The question being asked.
        scope : Scope
            What the network is drawn from.
        first, last : AsOf
            First and last day of the span; the first alone where no last is given.

        Returns
        -------
        Projection
            The records.
        """
        since, _ = last_years(first, scope.weights.cooperation.years)
        bodies = asking.directory.bodies_of(None)
        spells = spells_of(asking, bodies)
        records = asking.run("network", since=since, first=first.first, last=(last or first).last)
        return cls(scope, DayRosters(bodies, spells), records)

    def cooperation(self, day: AsOf) -> list[Tie]:
        """Return the derived ties of cooperation between the states on a day, one a record and pair."""
        ties: list[Tie] = []
        chosen = set(self.scope.states)
        for body, members in self._bodies(day):
            for a, b in combinations(sorted(chosen & members.keys()), 2):
                ties.append(self._by_body(body, members, a, b, day))
        since, _ = last_years(day, self.scope.weights.cooperation.years)
        for record in self._records:
            kind = _kind(record)
            if kind is None or not self._counts(record, kind, day, since):
                continue
            share = float(share_of(len(record["parties"])))
            weight = self._weight(kind) * share
            sure = _certainty(record, kind, day, since)
            until = until_of(record, day)
            for a, b in combinations([code for code in record["parties"] if code in chosen], 2):
                ties.append(
                    Tie(
                        a,
                        b,
                        Relation.COOPERATES_WITH,
                        str(kind),
                        record["id"],
                        record["title"],
                        len(record["parties"]),
                        weight,
                        sure,
                        record["since_edtf"],
                        until,
                        (record["id"],),
                    )
                )
        return ties

    def disputes(self, day: AsOf) -> list[Tie]:
        """Return the derived ties of dispute between the states on a day, one a quarrel and opposed pair."""
        records = [
            record
            for record in self._records
            if record["label"] == "Dispute" and _on(record, day.first, day.last)
        ]
        return dispute_ties(records, self.scope.states, self.scope.weights.disputes, day)

    def memberships(self, day: AsOf) -> list[Tie]:
        """Return the memberships of the states on a day as ties to the bodies: these are recorded."""
        return [
            Tie(
                state,
                body.id,
                Relation.MEMBER_OF,
                str(TieKind.MEMBERSHIP),
                body.id,
                body.abbreviation,
                len(members),
                self._weight(TieKind.MEMBERSHIP),
                str(found.certainty),
                found.spell.span.since_edtf or "",
                _end([found], day),
                (found.spell.id,),
            )
            for body, members in self._bodies(day)
            for state, found in members.items()
            if state in self.scope.states and found.spell
        ]

    def network(self, day: AsOf, ties: Iterable[Tie] | None = None) -> nx.MultiDiGraph:
        """Return the network of a day; of cooperation where no other ties are given."""
        return project(self.cooperation(day) if ties is None else ties, self.scope.states)

    def states(self, day: AsOf, *, at_least: float = 0.0) -> nx.Graph:
        """Return the states of a day with one edge between two that cooperate.

        Parameters
        ----------
        day : AsOf
            The day.
        at_least : float, default 0
            Leave out pairs of lesser weight.

        Returns
        -------
        networkx.Graph
            As `graph.network.merged` returns it.
        """
        graph = merged(self.network(day))
        if at_least > 0:
            graph.remove_edges_from(
                [(a, b) for a, b, weight in graph.edges(data="weight") if weight < at_least]
            )
        return graph

    def rosters(self, day: AsOf) -> Iterator[tuple[Body, Roster]]:
        """Yield the bodies that can have existed on a day, in order of id, with who belongs to them."""
        for body in self._rosters.bodies:
            begun, ended = body.life.since, body.life.until
            alive = (begun is None or begun <= day.last) and (ended is None or ended >= day.first)
            if alive and body.id not in self.scope.without_bodies:
                yield body, self._rosters.roster(body, day)

    def coverage(self, day: AsOf, organizations: Collection[str] | None = None) -> Coverage:
        """Return of how many pairs of state and body it is known whether the state belongs.

        Parameters
        ----------
        day : AsOf
            The day.
        organizations : collection of str, optional
            Ids of the bodies; all that can have existed where not given.

        Returns
        -------
        Coverage
            Nothing asked where memberships do not count.
        """
        if TieKind.MEMBERSHIP not in self.scope.kinds:
            return Coverage(0, 0, ())
        rosters = [
            (body, roster)
            for body, roster in self.rosters(day)
            if organizations is None or body.id in organizations
        ]
        return coverage_of(rosters, self.scope.states, named=self.scope.named)

    def membership_notes(self, coverage: Coverage) -> tuple[str, ...]:
        """Return the lines below an answer on belonging: which grades count, of how much it is known."""
        return (grades_note(None), str(coverage)) if coverage.asked else ()

    def notes(self, day: AsOf, formula: str, coverage: Coverage) -> tuple[str, ...]:
        """Return the lines below an answer: how it was counted, by which weights, of how much it is known."""
        scope = self.scope
        since, last = last_years(day, scope.weights.cooperation.years)
        lines = [formula, f"Weights: {scope.weights}."]
        lines.append(
            "Ties are derived from the records for this day: what n states share counts 1/(n-1) between two."
        )
        lines += self.membership_notes(coverage)
        if scope.kinds & {TieKind.EXERCISE, TieKind.MEETING, TieKind.OTHER}:
            lines.append(f"Exercises, meetings and other events from {since} to {last}.")
        if scope.kinds != frozenset(TieKind):
            lines.append(f"Kinds of cooperation counted: {', '.join(sorted(scope.kinds))}.")
        if scope.largest is not None:
            lines.append(f"Counted is what at most {scope.largest} states share.")
        return tuple(lines)

    def _bodies(self, day: AsOf) -> Iterator[tuple[Body, dict[str, Standing]]]:
        if TieKind.MEMBERSHIP not in self.scope.kinds:
            return
        for body, _ in self.rosters(day):
            members = self._rosters.members(body, day)
            if len(members) >= _PAIR and not self._too_large(len(members)):
                yield body, members

    def _by_body(self, body: Body, members: dict[str, Standing], a: str, b: str, day: AsOf) -> Tie:
        both = [members[a], members[b]]
        begun = max((one.spell.span for one in both if one.spell), key=lambda span: span.since or date.min)
        sure = all(one.certainty is Certainty.CERTAIN for one in both)
        return Tie(
            a,
            b,
            Relation.COOPERATES_WITH,
            str(TieKind.MEMBERSHIP),
            body.id,
            body.abbreviation,
            len(members),
            self._weight(TieKind.MEMBERSHIP) * float(share_of(len(members))),
            str(Certainty.CERTAIN if sure else Certainty.POSSIBLE),
            begun.since_edtf or "",
            _end(both, day),
            tuple(one.spell.id for one in both if one.spell),
        )

    def _counts(self, record: dict[str, Any], kind: TieKind, day: AsOf, since: date) -> bool:
        lasting = kind in {TieKind.DEAL, TieKind.FACILITY}
        return (
            kind in self.scope.kinds
            and not self._too_large(len(record["parties"]))
            and not self.scope.without_bodies.intersection(record["held_by"])
            and _on(record, day.first if lasting else since, day.last)
        )

    def _too_large(self, states: int) -> bool:
        return self.scope.largest is not None and states > self.scope.largest

    def _weight(self, kind: TieKind) -> float:
        weight: float = getattr(self.scope.weights.cooperation, kind)
        return weight


def _kind(record: dict[str, Any]) -> TieKind | None:
    if record["label"] == "Deal":
        return TieKind.DEAL
    return EVENT_KINDS.get(record["kind"], TieKind.OTHER) if record["label"] == "Event" else None


def _on(record: dict[str, Any], first: date, last: date) -> bool:
    """Return whether the record can have held on one of these days."""
    return record["since"] <= last and (record["until"] is None or record["until"] >= first)


def _certainty(record: dict[str, Any], kind: TieKind, day: AsOf, since: date) -> str:
    if kind in {TieKind.DEAL, TieKind.FACILITY}:
        return certainty_of(record, day)
    begun = record["since_latest"] is not None and record["since_latest"] <= day.last
    recent = record["until_earliest"] is None or record["until_earliest"] >= since
    return str(Certainty.CERTAIN if begun and recent else Certainty.POSSIBLE)


def _end(standings: Sequence[Standing], day: AsOf) -> str | None:
    """Return the first end, as authored, of spells that had come to one by the last day asked about."""
    spans = [one.spell.span for one in standings if one.spell]
    ended = [span for span in spans if span.until is not None and span.until <= day.last]
    return min(ended, key=lambda span: span.until or date.max).until_edtf if ended else None
