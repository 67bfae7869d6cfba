"""Twenty questions to which the paper on Central Asian integration, or the records beside it, have an answer.

The paper is of July 2022, so questions without another day are asked as of then.
"""

from __future__ import annotations

from asked_question import Question, ids

__all__ = ["PAPER_QUESTIONS"]

DAY = "2022-07-21"

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")

ONE_STATE_AND_A_POWER = """
MATCH (c:Claim)-[:ABOUT]->(s:State)-[:LIES_IN]->(:Region {id: "central-asia"})
WHERE COUNT { (c)-[:ABOUT]->(:State)-[:LIES_IN]->(:Region {id: "central-asia"}) } = 1
MATCH (p:State) WHERE p.id IN $powers
  AND (EXISTS { (c)-[:ABOUT]->(p) }
       OR EXISTS { MATCH (c)-[:ABOUT]->(:Event)<-[:TOOK_PART_IN|HOSTED]-(p) })
RETURN DISTINCT c.id AS id ORDER BY id
"""
"""What is said of one state of the region and an outside power, or of an exercise that both were in."""

WATER_AND_POWER = """
MATCH (c:Claim)-[:ABOUT]->(d:Deal|Dispute)
WHERE d.kind IN ["energy", "water"] AND c.kind IN ["deal", "facility", "initiative"]
  AND COUNT { (d)<-[:PARTY_TO]-(:State)-[:LIES_IN]->(:Region {id: "central-asia"}) } >= 2
RETURN DISTINCT c.id AS id ORDER BY id
"""
"""What is said of common deeds about electricity and water between states of the region."""

GROUNDS = """
MATCH (c:Claim {id: $claim})
CALL (c) {
  RETURN c AS found
  UNION MATCH (c)-[:RESTS_ON*1..3]->(g:Claim) RETURN g AS found
  UNION MATCH (c)-[:ABOUT]->(:Event)<-[:ABOUT]-(o:Claim {kind: "exercise"}) RETURN o AS found
}
RETURN DISTINCT found.id AS id ORDER BY id
"""
"""A claim, what it is concluded from, and what else is said of the exercises that it is about."""

PAPER_QUESTIONS = (
    Question(
        "Q1",
        "With whom does Uzbekistan work together, and in what?",
        (
            lambda g: g.claims("UZB", kind=["initiative", "deal"], region=False),
            lambda g: g.cooperation("UZB", as_of=DAY, partners="central-asia", kinds="deal"),
        ),
        (
            "uzb-kaz-automobiles",
            "uzb-kaz-farm-machinery",
            "uzb-kaz-textiles",
            "uzb-kaz-farm-products",
            "uzb-tjk-household-appliances",
            "uzb-tjk-construction-materials",
            "uzb-tjk-hydro-project-2021",
            "uzb-kgz-power-supply-2021",
            "uzb-kgz-investment-fund",
            "uzb-tjk-investment-fund",
            "investment-fund-mining",
            "investment-fund-metals",
            "investment-fund-textiles",
            # and the deals themselves
            "kgz-uzb-power-supply-2021",
            "uzb-tjk-zarafshan-hydropower-2021",
            "uzb-kgz-development-fund-2021",
            "uzb-tjk-investment-company-2021",
        ),
        never=("kgz-uzb-border-2022", "uzb-tjk-allied-relations-2024"),  # signed later
    ),
    Question(
        "Q3",
        "Who shares work on electricity or water, and how much of it?",
        (
            ids(WATER_AND_POWER),
            lambda g: g.deals("UZB, central-asia", kind=["energy", "water"], since="2021", until=DAY),
        ),
        (
            "uzb-kgz-power-supply-2021",
            "uzb-kgz-power-supply-mutual",
            "uzb-tjk-hydro-project-2021",
            "zarafshan-hydropower-plants",
            "joint-water-response",
            "kgz-uzb-power-supply-2021",
            "uzb-tjk-zarafshan-hydropower-2021",
        ),
        at_most=25,
    ),
    Question(
        "Q5",
        "In what do a state upstream and one downstream take part together?",
        (
            lambda g: g.upstream_downstream(since=2021, until=2021),
            lambda g: g.claims(
                "ca-upstream-downstream, kgz-uzb-power-supply-2021, uzb-tjk-zarafshan-hydropower-2021"
            ),
        ),
        (
            "kgz-upstream",
            "tjk-upstream",
            "uzb-downstream",
            "uzb-kgz-power-supply-2021",
            "uzb-tjk-hydro-project-2021",
            "goodwill-enabled-2021-energy-deals",
            "ca-upstream-downstream",
            "kgz-uzb-power-supply-2021",
            "uzb-tjk-zarafshan-hydropower-2021",
        ),
        at_most=40,
    ),
    Question(
        "Q7",
        "How did the policy of Uzbekistan change, and by whom?",
        (
            lambda g: g.claims(
                "Uzbekistan", kind=["event", "leadership", "stance", "judgement"], region=False
            ),
        ),
        (
            "karimov-death",
            "mirziyoyev-succeeded-karimov",
            "mirziyoyev-abandoned-isolationism",
            "mirziyoyev-open-policy",
            "uzb-2016-turning-point",
            "uzb-isolationist-before-2016",
        ),
        at_most=25,
    ),
    Question(
        "Q9",
        "By how much did trade between Uzbekistan and the region grow?",
        (
            lambda g: g.claims("UZB", kind="indicator", region=False),
            lambda g: g.indicator_series("UZB", "central-asia", measure="trade-turnover"),
        ),
        (
            "uzb-intra-ca-trade-2017",
            "uzb-intra-ca-trade-2021",
            "uzb-intra-ca-trade-growth",
            "uzb-ca4-trade-2017-seed",
            "uzb-ca4-trade-2021-seed",
        ),
        at_most=35,
    ),
    Question(
        "Q11",
        "What changed for Turkmenistan?",
        (
            lambda g: g.claims("Turkmenistan", region=False),
            lambda g: g.attendance("Consultative Meeting of the Heads of State of Central Asia", until=DAY),
        ),
        (
            "tkm-neutrality",
            "tkm-outside-organizations",
            "tkm-in-consultative-meeting",
            "third-summit-hosted-by-tkm",
            "tkm-volunteered-to-host",
            "consultative-meeting-3",
            "tkm-central-asia-consultative-meeting-2018",
        ),
        at_most=25,
    ),
    Question(
        "Q13",
        "Which outside power is tied to one single state, and by what?",
        (ids(ONE_STATE_AND_A_POWER, powers=["RUS", "USA", "CHN", "IRN", "TUR"]),),
        (
            "irn-drone-factory-tjk",
            "tjk-remittance-tie-to-russia",
            "kgz-remittance-tie-to-russia",
            "uzb-leaving-russian-orbit",
            "rus-ambassador-steppe-eagle-over",
            "tjk-hosted-regional-cooperation-2022",
            "steppe-eagle-kaz-link",
        ),
        never=("cas-bri", "rus-backyard"),  # of the region as a whole
        at_most=15,
    ),
    Question(
        "Q15",
        "By which means does Russia hold influence, or seek it?",
        (lambda g: g.claims("Russia"),),
        (
            "rus-backyard",
            "rus-wary-of-us",
            "rus-wary-of-west",
            "rus-keeps-region-under-influence",
            "eaec-russia-led",
            "rus-advised-partners-caution",
            "steppe-eagle-russian-pressure",
            "moscow-centred-network",
            "tjk-remittance-tie-to-russia",
        ),
        at_most=30,
    ),
    Question(
        "Q17",
        "What ties China to each of the five?",
        (
            lambda g: g.claims("CHN, BRI, SCO"),
            *(lambda g, state=state: g.shared_organizations(["CHN", state], as_of=DAY) for state in FIVE),
            lambda g: g.deals("CHN, central-asia", as_of=DAY),
            lambda g: g.dependents("CHN", as_of=DAY),
        ),
        (
            "cas-bri",
            "bri-is-chinese",
            "cas-joined-sco",
            *("chn-sco-2001", "kaz-sco-2001", "kgz-sco-2001", "tjk-sco-2001", "uzb-sco-2001"),
            "tkm-carec-2010",  # Turkmenistan is in no other body with China but the UN
            "chn-tkm-gas-framework-2006",
            "chn-kgz-datka-kemin-loan-2012",
            "chn-tjk-dushanbe-chp2-loan-2014",
            "chn-uzb-hydropower-loan-2018",
        ),
        at_most=200,
    ),
    Question(
        "Q19",
        "What part do Turkey, India, the European Union and South Korea have?",
        (
            lambda g: g.claims("Turkey, India, European Union, South Korea"),
            *(
                lambda g, power=power: g.deals([power, "central-asia"], until=DAY)
                for power in ("TUR", "IND", "EUE", "KOR")
            ),
            *(
                lambda g, power=power: g.organizations(
                    all_of=[power, "KAZ"], kind=["dialogue", "political"], as_of=DAY
                )
                for power in ("TUR", "IND", "EUE", "KOR")
            ),
        ),
        (
            "eu-like-organization-unlikely",
            "choi-officer-rok-army",
            "tur-uzb-strategic-partnership-2022",
            "tapi-intergovernmental-2010",
            "ots",
            "tur-ots-2009",
            "kaz-ots-2009",
            "korea-central-asia",
            "india-central-asia",
            "eu-kaz-epca-2015",
        ),
        at_most=150,
    ),
    Question(
        "Q21",
        "Which of the five were in no body led by Russia or China, on a day of 2003 and in July 2022?",
        (
            lambda g: g.outside("Russia, China", as_of="2003-01-01"),
            lambda g: g.outside("Russia, China", as_of=DAY),
            lambda g: g.claims("TKM, CSTO, SCO, EAEU", kind=["membership", "organization"], region=False),
        ),
        (
            "tkm-outside-organizations",
            "csto-led-by-major-power",
            "sco-led-by-major-power",
            "eaeu-led-by-major-power",
            "cis-coverage-1",  # the complete rolls behind Turkmenistan's `outside` of 2003
            "csto-coverage-1",
            "sco-coverage-1",
            "tkm-cis-2005",  # its `in` of 2022: an associate
            "kaz-csto-1992",
            "kgz-csto-1992",
            "tjk-csto-1992",
            "uzb-sco-2001",
        ),
    ),
    Question(
        "Q23",
        "Which bodies hold all five and no outsider, and which all five with the United States alone?",
        (
            lambda g: g.organizations(all_of="central-asia", only=True, as_of=DAY),
            lambda g: g.organizations(all_of="central-asia, USA", only=True, as_of=DAY),
            lambda g: g.claims("CMHSCA, C5+1", kind=["event", "membership", "organization"]),
        ),
        (
            "all-states-take-part-in-summit",
            "consultative-meeting-established",
            "c5plus1-diplomatic-platform",
            "usa-in-c5plus1",
            "central-asia-consultative-meeting",
            "tkm-central-asia-consultative-meeting-2018",
            "c5-plus-1",
            "canwfz",  # which the paper leaves out, as it does the next
            "ifas",
        ),
        never=("sco", "cis", "un"),
    ),
    Question(
        "Q25",
        "Which disputes are there between whom, and about what?",
        (
            lambda g: g.claims("central-asia", kind="dispute"),
            lambda g: g.disputes("central-asia", as_of=DAY, parts=False),
            lambda g: g.disputes_between("KGZ", "TJK", as_of="2021-04-30"),
        ),
        (
            "kgz-tjk-border-dispute",
            "kgz-tjk-armed-conflict-2021",
            "water-dispute-upstream-downstream",
            "borders-unsettled-since-1991",
            "kgz-tjk-border",
            "kgz-tjk-clash-2021",
            "ca-upstream-downstream",
            "fergana-undelimited-borders",
        ),
        never=("kgz-tjk-border-treaty-2025",),
    ),
    Question(
        "Q27",
        "Is there a body that could settle the quarrel of Kyrgyzstan and Tajikistan?",
        (
            lambda g: g.claims("kgz-tjk-border, consultative-meeting-4", kind=["judgement", "initiative"]),
            lambda g: g.dispute("kgz-tjk-border"),
        ),
        (
            "no-regional-dispute-mechanism",
            "tokayev-border-delimitation-platform",
            "kgz-tjk-border-treaty-2025",  # the two settled it themselves
        ),
        at_most=50,
    ),
    Question(
        "Q29",
        "What stands in the way of integration, by field?",
        (lambda g: g.claims("central-asia", kind=["judgement", "event"]),),
        (
            "obstacle-water",
            "obstacle-electricity",
            "obstacle-energy-supply",
            "obstacle-undetermined-borders",
            "moscow-drew-borders-1920s",
            "constraint-low-trade",
            "constraint-weak-economic-cooperation",
            "constraint-lack-of-technology",
            "constraint-lack-of-funds",
            "constraint-divergent-economic-strategies",
            "three-economies-not-complementary",
            "constraint-little-multilateral-experience",
            "constraint-low-political-development",
            "constraint-neopatrimonialism",
            "instability-wealth-monopoly",
            "instability-reform-conflict",
            "instability-chronic-unemployment",
            "obstacle-major-power-rivalry",
            "neighbour-insecurity-obstacle",
        ),
        at_most=110,
    ),
    Question(
        "Q31",
        "Which states live most from one source of income?",
        (
            lambda g: g.claims("central-asia", kind="indicator"),
            lambda g: g.claims("central-asia", kind="judgement", region=False),
            lambda g: g.dependence("central-asia", measure="remittances-gdp-share", as_of=2022),
        ),
        (
            "tjk-remittances-share-gdp",
            "kgz-remittances-share-gdp",
            "ca-remittances-from-russia-shrinking",
            "kaz-resource-dependent",
            "tkm-resource-dependent",
            "uzb-resource-dependent",
            "tjk-remittances-gdp-2022",
            "kgz-remittances-gdp-2022",
        ),
        at_most=45,
    ),
    Question(
        "Q33",
        "Which state is the hub of the region, and what if it turned inward again?",
        (
            lambda g: g.claims("UZB", kind=["judgement", "leadership", "other"], region=False),
            lambda g: g.claims("UZB", kind="judgement"),
            # By the records the others have deals of their own: it is no bridge.
            lambda g: g.bridges("central-asia", as_of=DAY, kinds="deal"),
        ),
        (
            "uzb-touches-all-region",
            "uzb-leads-regional-cooperation",
            "uzb-transformation-new-chapter",
            "integration-may-fail-again",
        ),
        at_most=110,
    ),
    Question(
        "Q35",
        "What speaks for it that Russia had Steppe Eagle suspended?",
        (
            lambda g: g.claims("steppe-eagle-series"),
            lambda g: g.evidence("steppe-eagle-russian-pressure"),
            ids(GROUNDS, claim="steppe-eagle-russian-pressure"),
        ),
        (
            "steppe-eagle-russian-pressure",
            "steppe-eagle-covid-reason",
            "rus-ambassador-steppe-eagle-over",
            "steppe-eagle-suspended",
        ),
        at_most=20,
    ),
    Question(
        "Q37",
        "Where does the paper pull both ways on the future of integration?",
        (
            lambda g: g.caveats("central-asia", kind="contradiction"),
            lambda g: g.claims_against_records("central-asia", relation="contradicted"),
        ),
        (
            "forecast-more-integrated-region",
            "recent-summit-brightens-prospects",
            "multilateralism-institutionalizing",
            "eu-like-organization-unlikely",
            "asean-like-organization-unlikely",
            "bilateralism-dominant",
            "bright-future-hard-to-foresee",
            "integration-may-fail-again",
        ),
        at_most=120,
    ),
    Question(
        "Q39",
        "Which recommendation stands on the weakest grounds?",
        (lambda g: g.recommendations(),),
        (
            "rec-curb-russian-interference",
            "rus-interferes-in-ca",
            "rus-advised-partners-caution",
            "steppe-eagle-russian-pressure",
            "irn-drone-factory-tjk",
            "regional-cooperation-exercise-annual",
        ),
    ),
)
