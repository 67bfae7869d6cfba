"""Questions: one Cypher text and one typed function each.

To add a question: NAME.cypher with the head that `queries.text` reads, NAME.py with a function of the same
name under `@question`, its test, its line here and in `steppe.opened`. Command line, documentation and
notebooks pick it up.
"""

from __future__ import annotations

from queries.attendance import attendance
from queries.bridges import bridges
from queries.caveats import caveats
from queries.changes import changes
from queries.cite import cite
from queries.claims import claims
from queries.claims_against_records import claims_against_records
from queries.common_partners import common_partners
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
from queries.indicator_series import indicator_series
from queries.is_member import is_member
from queries.members import members
from queries.membership_matrix import membership_matrix
from queries.memberships import memberships
from queries.neighbourhood import neighbourhood
from queries.organizations import organizations
from queries.outside import outside
from queries.paths import paths
from queries.recommendations import recommendations
from queries.search import search
from queries.settlements import settlements
from queries.shared_organizations import shared_organizations
from queries.sources import sources
from queries.timeline import timeline
from queries.unsettled import unsettled
from queries.upstream_downstream import upstream_downstream
from queries.weakly_sourced import weakly_sourced
from queries.what_happened import what_happened

__all__ = [
    "attendance",
    "bridges",
    "caveats",
    "changes",
    "cite",
    "claims",
    "claims_against_records",
    "common_partners",
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
    "indicator_series",
    "is_member",
    "members",
    "membership_matrix",
    "memberships",
    "neighbourhood",
    "organizations",
    "outside",
    "paths",
    "recommendations",
    "search",
    "settlements",
    "shared_organizations",
    "sources",
    "timeline",
    "unsettled",
    "upstream_downstream",
    "weakly_sourced",
    "what_happened",
]
