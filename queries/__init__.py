"""Questions: one Cypher text and one typed function each.

To add a question: NAME.cypher with the head that `queries.machinery.text` reads, NAME.py with a function of
the same name under `@question`, its test, its line here and in `steppe.opened`. Command line, documentation
and notebooks pick it up. What several questions share lies in `rules` (what counts, and how), `measures`
(numbers on the network) and `machinery` (how a question is put and answered).
"""

from __future__ import annotations

from queries.attendance import attendance
from queries.backbone import backbone
from queries.balance import balance
from queries.bridges import bridges
from queries.brokerage import brokerage
from queries.caveats import caveats
from queries.centrality import centrality
from queries.changes import changes
from queries.cite import cite
from queries.claims import claims
from queries.claims_against_records import claims_against_records
from queries.common_partners import common_partners
from queries.communities import communities
from queries.cooperation import cooperation
from queries.cooperation_between import cooperation_between
from queries.deal_parties import deal_parties
from queries.deals import deals
from queries.dependence import dependence
from queries.dependents import dependents
from queries.disagreements import disagreements
from queries.dispute import dispute
from queries.disputes import disputes
from queries.disputes_between import disputes_between
from queries.evidence import evidence
from queries.exercises import exercises
from queries.explain_influence import explain_influence
from queries.indicator_series import indicator_series
from queries.influence import influence
from queries.influence_between import influence_between
from queries.influence_changes import influence_changes
from queries.influence_matrix import influence_matrix
from queries.influence_on import influence_on
from queries.influence_series import influence_series
from queries.is_member import is_member
from queries.members import members
from queries.membership_matrix import membership_matrix
from queries.memberships import memberships
from queries.neighbourhood import neighbourhood
from queries.network import network
from queries.organizations import organizations
from queries.outside import outside
from queries.paths import paths
from queries.recommendations import recommendations
from queries.relations import relations
from queries.search import search
from queries.settlements import settlements
from queries.shared_organizations import shared_organizations
from queries.similarity import similarity
from queries.sources import sources
from queries.structure_series import structure_series
from queries.timeline import timeline
from queries.unsettled import unsettled
from queries.upstream_downstream import upstream_downstream
from queries.weakly_sourced import weakly_sourced
from queries.what_happened import what_happened
from queries.without import without

__all__ = [
    "attendance",
    "backbone",
    "balance",
    "bridges",
    "brokerage",
    "caveats",
    "centrality",
    "changes",
    "cite",
    "claims",
    "claims_against_records",
    "common_partners",
    "communities",
    "cooperation",
    "cooperation_between",
    "deal_parties",
    "deals",
    "dependence",
    "dependents",
    "disagreements",
    "dispute",
    "disputes",
    "disputes_between",
    "evidence",
    "exercises",
    "explain_influence",
    "indicator_series",
    "influence",
    "influence_between",
    "influence_changes",
    "influence_matrix",
    "influence_on",
    "influence_series",
    "is_member",
    "members",
    "membership_matrix",
    "memberships",
    "neighbourhood",
    "network",
    "organizations",
    "outside",
    "paths",
    "recommendations",
    "relations",
    "search",
    "settlements",
    "shared_organizations",
    "similarity",
    "sources",
    "structure_series",
    "timeline",
    "unsettled",
    "upstream_downstream",
    "weakly_sourced",
    "what_happened",
    "without",
]
