"""The rows of the dossier of two states: each record that concerns both, in one form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.measures import Reading
from queries.machinery.answer import Row
from queries.machinery.tables import shown
from queries.rules.bodies import default_grades
from queries.rules.dated import until_of
from queries.rules.figures import period_of
from queries.rules.held import as_held
from queries.rules.sharing import with_others
from queries.rules.sides import OPPOSED, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from queries.machinery.answer import AsOf
    from queries.rules.bodies import Body, Spell
    from queries.rules.held import Held

__all__ = ["KINDS", "DossierRow", "row_of_figure", "row_of_record", "rows_of_body"]

KINDS = ("body", "deal", "dispute", "event", "dependence", "figure", "claim")
"""Kinds of rows, in the order in which a dossier lists them."""


@dataclass(frozen=True, slots=True)
class DossierRow(Row):
    """One thing that concerns both states.

    Attributes
    ----------
    kind : str
        `body` (a time in which both belonged to it), `deal`, `dispute`, `event`, `dependence` (a share of
        one state's total that hangs on the other), `figure` (another figure between the two) or `claim`.
    since, until : str or None
        When it began and ended, as authored; of a figure its period, under `since`. None where undated, where
        no end is recorded, or where the end lay ahead on the day asked.
    about : str
        Kind of the record; abbreviation of the body; measure of the figure.
    what : str
        Title of the record, name of the body, value of the figure, text of the claim.
    how : str
        Grades of both; roles of both and how many others share it; whether the two are opposed; who depends
        on whom and whose figure it is; how the claim is asserted.
    id : str
        Id of the record, body or figure.
    credibility : int or None
        1 (confirmed) to 6 (cannot be judged); of a body the worse of the two spells'.
    facts : tuple of str
        Ids of the record, or of the two spells.
    """

    kind: str
    since: str | None
    until: str | None
    about: str
    what: str
    how: str
    id: str
    credibility: int | None
    facts: tuple[str, ...]


def rows_of_body(
    body: Body, one: Sequence[Spell], other: Sequence[Spell], day: AsOf | None, first: date | None
) -> Iterator[tuple[date, DossierRow]]:
    """Yield each time in which both states belonged to a body, in the grades that count there.

    Parameters
    ----------
    body : Body
        The body.
    one, other : sequence of Spell
        The spells of the two states, the one with the first code before.
    day : AsOf or None
        The day asked about.
    first : datetime.date or None
        Leave out what had certainly ended before this day.

    Yields
    ------
    tuple of (datetime.date, DossierRow)
        The earliest day on which both can have belonged, and the row.
    """
    grades = default_grades(body)
    for a in as_held(one, body.life):
        for b in as_held(other, body.life):
            if {a.spell.status, b.spell.status} <= grades:
                yield from _both(body, a, b, day, first)


def row_of_record(record: Mapping[str, Any], pair: tuple[str, str], day: AsOf | None) -> DossierRow:
    """Return the row of a deal, dispute, event or claim.

    Parameters
    ----------
    record : mapping
        A row of the text `cooperation_between`.
    pair : tuple of str
        Codes of the two states, in order.
    day : AsOf or None
        The day asked about.

    Returns
    -------
    DossierRow
        The row.
    """
    if record["kind"] == "claim":
        how = record["certainty"] or ""
    elif record["kind"] == "dispute":
        how = _stand(record["parties"], pair)
    else:
        how = _roles(record["parties"], pair)
    if record["amount"] is not None and record["kind"] == "deal":
        how += f"; {shown(record['amount'])} {record['unit']}"
    if record["status"] and day is None and record["kind"] != "claim":
        how += f"; {record['status']}"
    return DossierRow(
        record["kind"],
        record["signed"] or record["since_edtf"],
        until_of(record, day) if record["since"] else None,
        record["about"],
        record["title"],
        how,
        record["id"],
        record["credibility"],
        (record["id"],),
    )


def row_of_figure(figure: Mapping[str, Any]) -> DossierRow:
    """Return the row of a figure between the two states.

    Parameters
    ----------
    figure : mapping
        A row of the text `cooperation_between_figures`.

    Returns
    -------
    DossierRow
        The row.
    """
    reading, state, partner = figure["reading"], figure["state"], figure["partner"]
    ties: dict[str, str] = {
        Reading.DEPENDS: f"{state} on {partner}",
        Reading.FLOW: f"{state} to {partner}",
        Reading.MUTUAL: f"{state} and {partner}",
    }
    qualifier = f"{figure['qualifier']} " if figure["qualifier"] else ""
    return DossierRow(
        "dependence" if reading == Reading.DEPENDS else "figure",
        period_of(figure),
        None,
        figure["measure"],
        f"{qualifier}{shown(figure['value'])} {figure['unit']}",
        "; ".join(filter(None, (ties[reading], figure["reporter"], figure["basis"]))),
        figure["id"],
        figure["credibility"],
        (figure["id"],),
    )


def _both(
    body: Body, a: Held, b: Held, day: AsOf | None, first: date | None
) -> Iterator[tuple[date, DossierRow]]:
    since, from_spell = max(
        ((one.span.since, one.spell) for one in (a, b) if one.span.since), key=lambda item: item[0]
    )
    ends = [(one.span.until, one.spell) for one in (a, b) if one.span.until is not None]
    until, to_spell = min(ends, key=lambda item: item[0]) if ends else (None, None)
    undated = a.span.since is None or b.span.since is None
    if undated or (until is not None and until < since) or (day and since > day.last):
        return
    if first is not None and until is not None and until < first:
        return
    begun = max(one.certain_days()[0] for one in (a, b))
    lasted = min(one.certain_days()[1] for one in (a, b))
    known_end = to_spell is not None and until is not None and (day is None or until <= day.last)
    grades = ", ".join(f"{one.spell.state} {one.spell.status}" for one in (a, b))
    credibilities = [one.spell.credibility for one in (a, b) if one.spell.credibility is not None]
    yield (
        since,
        DossierRow(
            "body",
            from_spell.span.since_edtf,
            (to_spell.span.until_edtf or "unknown") if known_end and to_spell else None,
            body.abbreviation,
            body.name,
            grades if begun <= lasted else f"{grades}; possible, not certain, by the precision of the dates",
            body.id,
            max(credibilities, default=None),
            (a.spell.id, b.spell.id),
        ),
    )


def _roles(parties: Sequence[str], pair: tuple[str, str]) -> str:
    roles: dict[str, list[str]] = {}
    for _, state, role in (party.split(" ", 2) for party in parties):
        roles.setdefault(state, []).append(role)
    two = ", ".join(f"{code} {' and '.join(roles[code])}" for code in pair)
    others = with_others(len(roles))
    return f"{two}; {others}" if others else two


def _stand(parties: Sequence[str], pair: tuple[str, str]) -> str:
    """Say whether the two are opposed, and otherwise why not."""
    sides = Sides.read(parties)
    relation = sides.relation(pair[:1], pair[1:]) or ""
    roles = _roles(parties, pair)
    return f"{OPPOSED}: {roles}" if relation == OPPOSED else f"not opposed, {relation}: {roles}"
