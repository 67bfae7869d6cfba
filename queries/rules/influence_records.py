"""The records that questions about influence rest on, read once and then looked at for any day."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from graph.vocabulary import EventKind
from queries.measures.influence_terms import Figure, Record, SharedBody
from queries.measures.influence_ties import DayTies
from queries.rules.figures import end_of, period_of
from queries.rules.recent import last_years
from queries.rules.roster import Roster
from queries.rules.spells import spells_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from queries.machinery.answer import AsOf
    from queries.machinery.asking import Asking
    from queries.measures.influence_weights import InfluenceWeights
    from queries.rules.bodies import Body
    from queries.rules.spells import Spells

__all__ = ["InfluenceRecords"]

_COMPONENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        EventKind.SUMMIT: "meetings",
        EventKind.VISIT: "meetings",
        EventKind.EXERCISE: "exercises",
        EventKind.FACILITY: "facilities",
    }
)
"""Component of bandwidth of each kind of event; other kinds make none."""

_LASTING: Final = frozenset({"deals", "facilities"})
"""Components that must hold on the day; the others count for some years."""


@dataclass(frozen=True, slots=True)
class InfluenceRecords:
    """What the graph holds on ties between states, up to a last day.

    Attributes
    ----------
    bodies : tuple of Body
        The bodies, in order of id.
    spells : Spells
        All spells in them.
    records : tuple of Record
        Deals and events, undated ones too.
    figures : tuple of Figure
        Shares of one state that hang on another.
    open_ended : frozenset of str
        Ids of deals without a recorded end.
    """

    bodies: tuple[Body, ...]
    spells: Spells
    records: tuple[Record, ...]
    figures: tuple[Figure, ...]
    open_ended: frozenset[str]

    @classmethod
    def read(cls, asking: Asking, states: Sequence[str] | None, last: date) -> InfluenceRecords:
        """Read the records, with one statement a kind.

        Parameters
        ----------
        asking : Asking
            The question being asked.
        states : sequence of str or None
            Codes of states of which one must be in a record; None for all.
        last : datetime.date
            The last day that will be asked about.

        Returns
        -------
        InfluenceRecords
            The records.
        """
        bodies = tuple(sorted(asking.directory.bodies.values(), key=lambda one: one.id))
        wanted = None if states is None else list(states)
        deals = asking.run("influence_deals", states=wanted, last=last)
        events = asking.run("influence_events", states=wanted, last=last)
        figures = asking.run("influence_figures", states=wanted, last=last)
        return cls(
            bodies,
            spells_of(asking, bodies),
            (
                *(_record("deals", row) for row in deals),
                *(_record(_COMPONENTS[row["kind"]], row) for row in events),
            ),
            tuple(map(_figure, figures)),
            frozenset(row["id"] for row in deals if row["until_kind"] == "open"),
        )

    def on(self, day: AsOf, weights: InfluenceWeights) -> DayTies:
        """Return what tied states on a day.

        Parameters
        ----------
        day : AsOf
            The day, month or year: what held on one of its days counts.
        weights : InfluenceWeights
            The table, which also says how long figures, meetings and exercises count.

        Returns
        -------
        DayTies
            The ties.
        """
        since, _ = last_years(day, weights.years)
        bodies = (
            SharedBody(
                body.id,
                body.name if body.abbreviation in body.name else f"{body.name} ({body.abbreviation})",
                body.kind,
                body.led_by,
                {code: found.facts[:1] for code, found in roster.members(certain=False).items()},
            )
            for body in self.bodies
            if body.exists(day.first, day.last)
            for roster in (Roster.of(body, self.spells, day.first, day.last, None),)
        )
        return DayTies(
            tuple(bodies),
            tuple(
                one
                for one in self.records
                if one.holds(day.first if one.component in _LASTING else since, day.last)
            ),
            tuple(one for one in self.figures if since <= one.end <= day.last),
            weights,
        )


def _record(component: str, row: Mapping[str, Any]) -> Record:
    parties = tuple((code, role) for code, role in (party.split(" ", 1) for party in row["parties"]))
    return Record(component, row["id"], row["title"], row["since"], row["until"], parties)


def _figure(row: Mapping[str, Any]) -> Figure:
    qualifier = f"{row['qualifier']} " if row["qualifier"] else ""
    words = f"{row['measure']}: {qualifier}{row['value']:g} {row['unit']}, {period_of(row)}"
    words += f", {row['reporter']}" if row["reporter"] else ""
    words += f" ({row['basis']})" if row["basis"] else ""
    return Figure(
        row["id"],
        row["measure"],
        row["state"],
        row["partner"],
        float(row["value"]),
        row["since"],
        end_of(row),
        words,
        f"{row['reporter']}/{row['basis']}",
    )
