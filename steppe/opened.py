"""The graph as one opens it: the database with every question as a method."""

from __future__ import annotations

import queries
from graph.database import Database
from queries.machinery.record import Record, record
from steppe.rows import Rows

__all__ = ["Graph"]


class Graph(Database):
    """A database with Steppe's questions; made by `steppe.open`.

    Every question of `queries` is a method: `g.members("CSTO", as_of="2005-01-01")` asks what
    `queries.members(g, "CSTO", as_of="2005-01-01")` does.
    """

    attendance = queries.attendance
    backbone = queries.backbone
    balance = queries.balance
    bridges = queries.bridges
    brokerage = queries.brokerage
    caveats = queries.caveats
    centrality = queries.centrality
    changes = queries.changes
    cite = queries.cite
    claims = queries.claims
    claims_against_records = queries.claims_against_records
    common_partners = queries.common_partners
    communities = queries.communities
    cooperation = queries.cooperation
    cooperation_between = queries.cooperation_between
    deal_parties = queries.deal_parties
    deals = queries.deals
    dependence = queries.dependence
    dependents = queries.dependents
    disagreements = queries.disagreements
    dispute = queries.dispute
    disputes = queries.disputes
    disputes_between = queries.disputes_between
    evidence = queries.evidence
    exercises = queries.exercises
    explain_influence = queries.explain_influence
    indicator_series = queries.indicator_series
    influence = queries.influence
    influence_between = queries.influence_between
    influence_changes = queries.influence_changes
    influence_matrix = queries.influence_matrix
    influence_on = queries.influence_on
    influence_series = queries.influence_series
    is_member = queries.is_member
    members = queries.members
    membership_matrix = queries.membership_matrix
    memberships = queries.memberships
    neighbourhood = queries.neighbourhood
    network = queries.network
    organizations = queries.organizations
    outside = queries.outside
    paths = queries.paths
    recommendations = queries.recommendations
    relations = queries.relations
    search = queries.search
    settlements = queries.settlements
    shared_organizations = queries.shared_organizations
    similarity = queries.similarity
    sources = queries.sources
    structure_series = queries.structure_series
    timeline = queries.timeline
    unsettled = queries.unsettled
    upstream_downstream = queries.upstream_downstream
    weakly_sourced = queries.weakly_sourced
    what_happened = queries.what_happened
    without = queries.without

    def record(self, id: str) -> Record:  # noqa: A002 - the word of the data
        """Return what is recorded under an id.

        Parameters
        ----------
        id : str
            Id of a record, spell or figure, such as `kaz-csto-1992`; or the name, code or abbreviation of a
            state or body.

        Returns
        -------
        queries.machinery.record.Record
            The record with its ties and documents.

        Raises
        ------
        UnknownNameError
            If there is none; with the nearest.
        """
        return record(self, id)

    def cypher(self, text: str, /, **parameters: object) -> Rows:
        """Run a Cypher text that only reads.

        Parameters
        ----------
        text : str
            The text, with values as parameters: ``$state``.
        **parameters : object
            The values; `read` takes them as a mapping, with limits of time and rows.

        Returns
        -------
        Rows
            The rows; a table in a notebook, and a data frame by `to_frame`.

        Raises
        ------
        CypherError
            If the text or a parameter is wrong.
        ReadOnlyError
            If the text would change the graph.
        """
        return Rows.of(self.read(text, parameters))
