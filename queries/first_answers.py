"""Five answers to begin with, each of which a reader can check against the files in `data/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.disputes_between import disputes_between
from queries.is_member import is_member
from queries.members import members
from queries.organizations import organizations
from queries.settlements import settlements

if TYPE_CHECKING:
    from graph.database import Database
    from queries.machinery.answer import Answer, Row

__all__ = ["first_answers"]


def first_answers(database: Database) -> list[Answer[Row]]:
    """Ask five questions of different kinds.

    Parameters
    ----------
    database : Database
        A loaded graph.

    Returns
    -------
    list of Answer
        Members of a body on a day, whether a state belonged, bodies of the five alone, quarrels of two
        states, deals that settled disputes.
    """
    return [
        members(database, "CSTO", as_of="2005-01-01"),
        is_member(database, "UZB", "CSTO", as_of="2008-01-01"),
        organizations(database, all_of="central-asia", only=True, as_of="2023-01-01"),
        disputes_between(database, "KGZ", "TJK", as_of="2021-05-01"),
        settlements(database, since="2025"),
    ]
