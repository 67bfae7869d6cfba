"""Twenty more questions of the same sort, as an analyst on Central Asia would go on to ask."""

from __future__ import annotations

from asked_question import Question, ids

__all__ = ["OWN_QUESTIONS"]

FOREIGN_TROOPS = """
MATCH (host:State)-[:HOSTED]->(e:Event {kind: "facility"})<-[p:TOOK_PART_IN {role: "operator"}]-(s:State)
WHERE e.since <= date($day) AND (e.until IS NULL OR e.until >= date($day))
  AND (host)-[:LIES_IN]->(:Region {id: "central-asia"})
RETURN e.id AS id, s.id AS operator, host.id AS host ORDER BY id
"""

MEDIATED = """
MATCH (s:State)-[:PARTY_TO {role: "mediator"}]->(d:Dispute)<-[p:PARTY_TO]-(:State)
WHERE p.side IS NOT NULL
RETURN DISTINCT d.id AS id ORDER BY id
"""

CITED_ON_RUSSIA_AND_THE_REGION = """
MATCH (c:Claim)-[:ABOUT]->(:State {id: "RUS"})
MATCH (c)-[:CITES]->(d:Source) WHERE d.kind = "news"
RETURN DISTINCT d.id AS id ORDER BY id
"""

OWN_QUESTIONS = (
    Question(
        "membership on an odd day",
        "Who was bound by the Collective Security Treaty the day after its first term ran out?",
        (lambda g: g.members("Collective Security Treaty", as_of="1999-04-21"),),
        (
            *("arm-csto-1992", "blr-csto-1993", "kaz-csto-1992"),
            *("kgz-csto-1992", "rus-csto-1992", "tjk-csto-1992"),
        ),
        never=("uzb-csto-1992", "geo-csto-1993", "aze-csto-1993", "uzb-csto-2006"),
        at_most=6,
    ),
    Question(
        "growth of a body",
        "Who entered the Shanghai Cooperation Organisation after its founders, and when?",
        (
            lambda g: g.changes("2001-06-16", "2024-12-31", states="IND, PAK, IRN, BLR", kind="membership"),
            lambda g: g.members("SCO", as_of="2024-12-31"),
        ),
        ("ind-sco-2017", "pak-sco-2017", "irn-sco-2023", "blr-sco-2024"),
    ),
    Question(
        "left",
        "Which bodies did Uzbekistan leave between 1999 and 2012?",
        (
            ids(
                """
                MATCH (:State {id: "UZB"})-[m:MEMBER_OF {status: "member"}]->(o:Organization)
                WHERE m.end IN ["withdrew", "suspended"]
                  AND date("1999-01-01") <= m.until AND m.until <= date("2012-12-31")
                RETURN m.id AS id ORDER BY m.until, id
                """
            ),
            lambda g: g.changes("1999-01-01", "2012-12-31", states="UZB", kind="membership"),
        ),
        ("uzb-csto-1992", "uzb-guam-1999", "uzb-eurasec-2006", "uzb-csto-2006"),
        never=("uzb-cis-1991",),
        at_most=20,
    ),
    Question(
        "lenders",
        "Who lends to Kyrgyzstan and Tajikistan, and what share of their debt is China's?",
        (
            lambda g: g.deal_parties("lender", partner="KGZ, TJK"),
            lambda g: g.dependence("KGZ, TJK", measure="public-debt-creditor-share", as_of=2023),
        ),
        (
            "chn-kgz-datka-kemin-loan-2012",
            "chn-kgz-bishkek-tpp-loan-2013",
            "chn-kgz-southern-grid-loan-2011",
            "chn-tjk-dushanbe-chanak-loan-2006",
            "chn-tjk-dushanbe-chp2-loan-2014",
            "chn-kgz-uzb-railway-loan-2025",
        ),
        at_most=30,
    ),
    Question(
        "exercises with the United States",
        "Which exercises did Uzbekistan hold with the United States before Karimov died?",
        (lambda g: g.exercises("UZB", partners="USA", until="2016-09-01"),),
        ("centrasbat-1997", "centrasbat-2000", "centrasbat-series", "regional-cooperation-series"),
        never=("invincible-sentry-2020", "regional-cooperation-2022"),
        at_most=10,
    ),
    Question(
        "exercises with China",
        "Which exercises of the Shanghai body did Kazakhstan take part in with China since 2016?",
        (lambda g: g.exercises("KAZ", partners="CHN", since=2016, until=2022),),
        ("peace-mission-2016", "peace-mission-2018", "peace-mission-2021"),
        never=("peace-mission-2007",),
        at_most=10,
    ),
    Question(
        "foreign bases",
        "Which foreign bases and posts stood in the region on 1 January 2005?",
        (ids(FOREIGN_TROOPS, day="2005-01-01"),),
        (
            "germany-termez-base",
            "india-ayni-base",
            "k2-base",
            "manas-base",
            "russia-201st-base",
            "russia-baikonur",
            "russia-kant-base",
            "russia-okno-nurek",
        ),
        never=("china-post-murghab", "iran-drone-plant-dushanbe"),
        at_most=10,
    ),
    Question(
        "settled borders",
        "Which border quarrels of the five among each other are settled, and by which treaty?",
        (
            lambda g: g.settlements("KGZ, central-asia", since=2000),
            lambda g: g.settlements("UZB, central-asia", since=2000),
        ),
        (
            *("kaz-kgz-border-2003", "kaz-kgz-border"),
            *("kaz-uzb-border-2002", "kaz-uzb-border", "kaz-uzb-bagys"),
            *("uzb-tjk-border-2018", "uzb-tjk-border"),
            *("kgz-uzb-border-2022", "kgz-uzb-border", "kgz-uzb-kempir-abad"),
            *("kgz-tjk-border-treaty-2025", "kgz-tjk-border"),
        ),
        never=("kaz-chn-border-1994", "caspian-convention-2018"),
        at_most=30,
    ),
    Question(
        "not yet settled",
        "Which of the border quarrels of Kyrgyzstan were open on the last day of 2021?",
        (lambda g: g.unsettled("KGZ", as_of="2021-12-31"),),
        ("kgz-tjk-border", "kgz-uzb-border", "kgz-tjk-border-closure-2021", "kgz-uzb-barak"),
        never=("kaz-kgz-border", "chn-kgz-border", "kgz-tjk-border-treaty-2025", "kgz-uzb-border-2022"),
        at_most=40,
    ),
    Question(
        "casualties",
        "How many died in the quarrel of Kyrgyzstan and Tajikistan, and where do the counts differ?",
        (
            lambda g: g.dispute("kgz-tjk-border"),
            lambda g: g.disagreements("kgz-tjk-clash-2021, kgz-tjk-clash-2022-09"),
        ),
        ("kgz-tjk-clash-2021", "kgz-tjk-clash-2022-09", "kgz-tjk-clash-2014-01"),
    ),
    Question(
        "armed clashes",
        "Which clashes with arms began between states of the region in 2022?",
        (
            lambda g: g.disputes(
                "KGZ, central-asia", kind="armed-clash", since="2022-01-01", until="2022-12-31"
            ),
        ),
        ("kgz-tjk-clash-2022-01", "kgz-tjk-clash-2022-06", "kgz-tjk-clash-2022-09"),
        never=("kgz-tjk-clash-2021",),
        at_most=12,
    ),
    Question(
        "mediators",
        "In which quarrels did a state mediate?",
        (ids(MEDIATED),),
        ("uzb-kgz-gas-cutoff-2014",),
        never=("syr-darya-toktogul",),  # others are affected by it, nobody mediates
        at_most=5,
    ),
    Question(
        "remittances",
        "How did the money that Tajiks send home from Russia develop?",
        (lambda g: g.indicator_series("TJK", "RUS", measure="remittances"),),
        (
            "tjk-remittances-from-russia-2008",
            "tjk-remittances-from-russia-2013",
            "tjk-remittances-from-russia-2015",
            "tjk-remittances-from-russia-2017",
        ),
        never=("tjk-remittances-gdp-2022",),  # a share of output, not a sum
        at_most=20,
    ),
    Question(
        "arms",
        "From whom did each of the five have most of its arms in the years to 2023?",
        (lambda g: g.dependence("central-asia", measure="arms-imports-share", as_of="2023-12-31"),),
        (
            "kaz-rus-arms-imports-share-2023-win",
            "kgz-rus-arms-imports-share-2023-win",
            "tjk-rus-arms-imports-share-2023-win",
            "tkm-eue-arms-imports-share-2023-win",
            "tkm-tur-arms-imports-share-2023-win",
            "uzb-rus-arms-imports-share-2023-win",
        ),
        at_most=30,
    ),
    Question(
        "claims that do not hold",
        "Which claims about who joined the security treaty and the Shanghai body do the rolls contradict?",
        (lambda g: g.claims_against_records("CSTO, SCO", relation="contradicted"),),
        ("cas-joined-csto", "cas-joined-sco"),
        at_most=20,
    ),
    Question(
        "weak sources",
        "Which disputes have more than one weakness in their sources?",
        (lambda g: g.weakly_sourced("dispute", least=2),),
        ("kaz-uzb-shooting-2002",),
        never=("kgz-tjk-border",),
        at_most=20,
    ),
    Question(
        "who did not come",
        "Which leaders stayed away from the summits of the security treaty since 2023?",
        (lambda g: g.attendance("CSTO", since=2023),),
        ("csto-summit-2023", "csto-summit-2024", "csto-summit-2025", "arm-csto-1992"),
        at_most=40,
    ),
    Question(
        "what happened then",
        "What was under way between Kyrgyzstan and Tajikistan on 29 April 2021?",
        (lambda g: g.what_happened("2021-04-29", states="KGZ, TJK"),),
        ("kgz-tjk-clash-2021",),
        never=("kgz-tjk-clash-2021-07",),
        at_most=10,
    ),
    Question(
        "gas to China",
        "By which contracts does Turkmenistan sell gas to China, and how much of its gas goes there?",
        (
            lambda g: g.deals("TKM, CHN", kind="energy", as_of="2022-07-21"),
            lambda g: g.dependents("CHN", measure="gas-export-share", as_of=2023),
        ),
        (
            "chn-tkm-gas-framework-2006",
            "chn-tkm-bagtyyarlyk-2007",
            "chn-tkm-gas-65bcm-2012",
            "tkm-chn-gas-export-share-2022",
        ),
        at_most=15,
    ),
    Question(
        "press on Russia",
        "Which press articles stand behind what is said of Russia?",
        (ids(CITED_ON_RUSSIA_AND_THE_REGION), lambda g: g.cite("rus-ambassador-steppe-eagle-over")),
        ("choi-fn-16",),
        at_most=40,
    ),
)
