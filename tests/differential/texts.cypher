// Texts that give the same rows on both engines, each under a line with its name.

//// States and regions

// every state
MATCH (s:State)
RETURN s ORDER BY s.id

// properties of a state
MATCH (s:State {id: 'KAZ'})
RETURN properties(s) AS properties, labels(s) AS labels

// states of a region
MATCH (s:State)-[l:LIES_IN]->(r:Region {id: 'central-asia'})
RETURN s.id, type(l), r ORDER BY s.id

// capitals north of a parallel
MATCH (s:State) WHERE s.latitude > 45
RETURN s.name, s.capital, s.latitude ORDER BY s.latitude DESC, s.id

// states that go by another name
MATCH (s:State) WHERE any(name IN s.aliases WHERE name STARTS WITH 'Kyrg')
RETURN s.id, s.aliases

//// Bodies and spells

// members as of a day
MATCH (s:State)-[m:MEMBER_OF]->(:Organization {id: 'csto'})
WHERE m.since <= date('2005-01-01') AND (m.until IS NULL OR m.until >= date('2005-01-01'))
RETURN s.name ORDER BY s.name

// spells as relationships
MATCH (:State {id: 'UZB'})-[m:MEMBER_OF]->(o:Organization)
RETURN m, o.id ORDER BY m.id

// spells whose end is wide
MATCH (s:State)-[m:MEMBER_OF]->(o) WHERE m.until_earliest < m.until
RETURN m.id, m.until_edtf, m.until_earliest, m.until ORDER BY m.id

// days of a spell
MATCH ()-[m:MEMBER_OF]->(:Organization {id: 'csto'}) WHERE m.until IS NOT NULL
RETURN m.id, duration.inDays(m.since, m.until).days AS days ORDER BY days DESC, m.id

// bodies by number of members
MATCH (o:Organization)<-[m:MEMBER_OF]-(s:State)
RETURN o.abbreviation AS body, count(DISTINCT s) AS states, count(m) AS spells
ORDER BY states DESC, body LIMIT 12

// bodies of all five
MATCH (:Region {id: 'central-asia'})<-[:LIES_IN]-(s:State)
WITH collect(s) AS five
MATCH (o:Organization)
WHERE all(s IN five WHERE EXISTS { MATCH (s)-[:MEMBER_OF {status: 'member'}]->(o) })
RETURN o.id ORDER BY o.id

// grades by body
MATCH (o:Organization)<-[m:MEMBER_OF]-()
WITH o, m.status AS grade, count(*) AS spells ORDER BY grade
RETURN o.id, collect(grade + ' ' + toString(spells)) AS grades ORDER BY o.id

// bodies led by a state
MATCH (s:State)-[:LEADS]->(o:Organization)
WITH s, o ORDER BY o.id
RETURN s.id, collect(o.id) AS bodies, count(*) AS number

// bodies that follow each other
MATCH (new:Organization)-[:SUCCEEDS]->(old:Organization)
RETURN new.id, old.id ORDER BY new.id, old.id

// rolls that are complete
MATCH (c:Coverage)-[:COVERS]->(o:Organization) WHERE c.states IS NULL
RETURN o.id, c.statuses, c.since, c.until ORDER BY o.id, c.id

// two bodies at once
MATCH (a:Organization {id: 'csto'})<-[m:MEMBER_OF]-(s:State)-[n:MEMBER_OF]->(b:Organization {id: 'sco'})
WHERE m.since <= coalesce(n.until, date('9999-12-31')) AND n.since <= coalesce(m.until, date('9999-12-31'))
RETURN DISTINCT s.id ORDER BY s.id

// decades of accession
MATCH ()-[m:MEMBER_OF]->() WHERE m.since IS NOT NULL
RETURN date.truncate('decade', m.since) AS decade, count(*) AS spells ORDER BY decade

// states that never were in a body
MATCH (s:State) WHERE NOT EXISTS { (s)-[:MEMBER_OF]->() }
RETURN s.id ORDER BY s.id

//// Deals

// deals of two states
MATCH (:State {id: 'KAZ'})-[:PARTY_TO]->(d:Deal)<-[:PARTY_TO]-(:State {id: 'CHN'})
RETURN d.id, d.kind, d.signed ORDER BY d.id

// amounts by unit
MATCH (d:Deal) WHERE d.amount IS NOT NULL
RETURN d.unit AS unit, count(*) AS deals, sum(d.amount) AS total, min(d.amount), max(d.amount),
  avg(d.amount) AS mean ORDER BY unit

// deals without a date
MATCH (d:Deal) WHERE d.since IS NULL
RETURN d.id, d.status ORDER BY d.id

// deals of a month
MATCH (d:Deal)
WHERE d.signed_earliest >= date('2017-05-01') AND d.signed_latest <= date('2017-05-31')
RETURN d.id, d.signed ORDER BY d.id

// deals by year
MATCH (d:Deal) WHERE d.since IS NOT NULL
RETURN d.since.year AS year, count(*) AS deals ORDER BY year

// large deals with many parties
MATCH (d:Deal)
WITH d, COUNT { (d)<-[:PARTY_TO]-() } AS parties WHERE parties >= 5
RETURN d.id, parties, d.party_count ORDER BY parties DESC, d.id

// roles in deals
MATCH (:State)-[p:PARTY_TO]->(d:Deal)
RETURN d.kind AS kind, p.role AS role, count(*) AS times ORDER BY times DESC, kind, role

// who supplies whom
MATCH (a:State)-[:PARTY_TO {role: 'supplier'}]->(d:Deal)<-[:PARTY_TO {role: 'buyer'}]-(b:State)
WITH DISTINCT a, b, d.kind AS kind ORDER BY kind
RETURN a.id, b.id, collect(kind) AS kinds

// words in a title
MATCH (d:Deal) WHERE toLower(d.title) CONTAINS 'railway' AND NOT d.title =~ '.*[Gg]as.*'
RETURN d.title ORDER BY d.id

// deals as a case distinction
MATCH (d:Deal)
RETURN CASE WHEN d.amount IS NULL THEN 'none' WHEN d.amount < 1e9 THEN 'small' ELSE 'large' END AS size,
  count(*) AS deals ORDER BY size

// deals that settle a quarrel
MATCH (d:Deal)-[:SETTLES]->(q:Dispute)
OPTIONAL MATCH (q)-[:PART_OF]->(w:Dispute)
RETURN d.id, q.id, w.id ORDER BY d.id, q.id, w.id

//// Disputes

// opposed sides
MATCH (a:State)-[p:PARTY_TO]->(d:Dispute)<-[q:PARTY_TO]-(b:State) WHERE p.side < q.side
RETURN d.id, a.id, b.id, p.side, q.side ORDER BY d.id, a.id, b.id

// parts of a quarrel, any depth
MATCH path = (part:Dispute)-[:PART_OF*1..4]->(whole:Dispute)
RETURN part.id, whole.id, length(path) AS depth ORDER BY depth DESC, part.id, whole.id LIMIT 50

// parts of a quarrel as a quantified path
MATCH (whole:Dispute)<-[:PART_OF]-{1,3}(part:Dispute)
RETURN whole.id, count(part) AS parts ORDER BY parts DESC, whole.id

// chains of parts with their names
MATCH p = (a:Dispute)(()-[:PART_OF]->()){1,3}(b:Dispute)
RETURN [n IN nodes(p) | n.id] AS chain ORDER BY size(chain) DESC, chain LIMIT 30

// the dead, at least and at most
MATCH (d:Dispute) WHERE d.fatalities_min > 0
RETURN d.kind AS kind, sum(d.fatalities_min) AS least, sum(d.fatalities_max) AS most ORDER BY kind

// quarrels without an end
MATCH (d:Dispute) WHERE d.until IS NULL OR d.until_kind = 'open'
RETURN d.id, d.until_kind ORDER BY d.id

// quarrels that grew worse
MATCH (d:Dispute)
RETURN d.escalation AS escalation, count(*) AS number, count(DISTINCT d.kind) AS kinds
ORDER BY number DESC, escalation

// third states
MATCH (s:State)-[p:PARTY_TO]->(d:Dispute) WHERE p.side IS NULL
RETURN d.id, s.id, p.role ORDER BY d.id, s.id

//// Events

// events at a place
MATCH (h:State)-[:HOSTED]->(e:Event)
RETURN h.id AS host, e.kind AS kind, count(*) AS events ORDER BY events DESC, host, kind LIMIT 20

// who met whom
MATCH (a:State {id: 'TKM'})-[:TOOK_PART_IN]->(e:Event {kind: 'summit'})<-[:TOOK_PART_IN]-(b:State)
RETURN b.id, count(e) AS summits, min(e.since) AS first, max(e.since) AS last
ORDER BY summits DESC, b.id

// events with their takers-part
MATCH (e:Event) WHERE e.kind = 'exercise'
RETURN e.id, COLLECT { MATCH (s:State)-[:TOOK_PART_IN]->(e) RETURN s.id AS state ORDER BY state } AS states
ORDER BY e.id

// meetings of a body, newest first
MATCH (e:Event)-[:HELD_BY]->(:Organization {id: 'sco'}) WHERE e.since IS NOT NULL
RETURN e.title, e.since ORDER BY e.since DESC, e.id LIMIT 5

// events of a week
MATCH (e:Event) WHERE e.since IS NOT NULL
RETURN e.since.week AS week, e.since.dayOfWeek AS day, count(*) AS events
ORDER BY events DESC, week, day LIMIT 20

// half a year after
MATCH (e:Event {kind: 'summit'}) WHERE e.since IS NOT NULL
MATCH (d:Deal) WHERE d.signed_earliest > e.since AND d.signed_earliest <= e.since + duration('P14D')
RETURN e.id, d.id ORDER BY e.id, d.id

//// Figures

// figures of a measure
MATCH (a:State)-[i:INDICATOR {measure: 'remittances-gdp-share'}]->(b)
RETURN a.id, labels(b)[0] AS to, i.value, i.since, i.reporter ORDER BY i.id

// figures by unit and reading
MATCH ()-[i:INDICATOR]->()
RETURN i.unit AS unit, i.reading AS reading, count(*) AS figures
ORDER BY figures DESC, unit, reading

// the newest figure of each pair
MATCH (a:State)-[i:INDICATOR]->(b:State) WHERE i.reading = 'depends'
WITH a, b, i ORDER BY i.since DESC, i.id
WITH a, b, head(collect(i)) AS newest
RETURN a.id, b.id, newest.measure, newest.value ORDER BY a.id, b.id

// figures above the mean
MATCH ()-[i:INDICATOR]->()
WITH i.measure AS measure, avg(i.value) AS mean
MATCH (a)-[i:INDICATOR {measure: measure}]->(b) WHERE i.value > 2 * mean
RETURN i.id, round(i.value / mean, 3) AS times ORDER BY i.id

// percentiles and spread
MATCH ()-[i:INDICATOR]->() WHERE i.unit STARTS WITH 'percent'
RETURN round(percentileDisc(i.value, 0.9), 6) AS high, round(stDev(i.value), 6) AS spread

//// Claims and caveats

// claims about a state
MATCH (c:Claim)-[:ABOUT]->(:State {id: 'KGZ'})
RETURN c.id, c.kind, c.certainty ORDER BY c.id

// claims that rest on each other
MATCH (c:Claim)-[:RESTS_ON*1..3]->(ground:Claim)
RETURN c.id, count(DISTINCT ground) AS grounds ORDER BY grounds DESC, c.id LIMIT 25

// claims against records
MATCH (c:Claim)-[r:BEARS_OUT|CONTRADICTS]->(record)
RETURN type(r) AS how, labels(record)[0] AS what, count(*) AS times ORDER BY how, what

// caveats about ties
MATCH (c:Caveat) WHERE size(c.about_ties) > 0
UNWIND c.about_ties AS tie
WITH tie, c ORDER BY c.id
RETURN tie, collect(c.id) AS caveats

// caveats of claims about a body
MATCH (v:Caveat)-[:ABOUT]->(c:Claim)-[:ABOUT]->(o:Organization)
RETURN o.id, v.id, c.id ORDER BY o.id, v.id, c.id

// longest texts
MATCH (c:Claim)
RETURN c.id, size(c.text) AS letters, left(c.text, 20) AS begin ORDER BY letters DESC, c.id LIMIT 10

//// Documents

// documents behind a spell
MATCH (:State {id: 'KAZ'})-[m:MEMBER_OF {id: 'kaz-csto-1992'}]->()
UNWIND range(0, size(m.sources) - 1) AS i
MATCH (s:Source {id: m.sources[i]})
RETURN s.id, s.publisher, m.locators[i], m.supports[i] ORDER BY s.id

// documents of a record
MATCH (d:Deal)-[c:CITES]->(s:Source) WHERE 'signed' IN c.supports AND s.reliability <= 'B'
RETURN d.id, s.id, c.locator ORDER BY d.id, s.id LIMIT 40

// publishers
MATCH (s:Source)
WITH s.publisher AS publisher, count(*) AS documents WHERE documents > 20
RETURN publisher, documents ORDER BY documents DESC, publisher

// documents by reliability
MATCH (s:Source)
RETURN s.reliability AS grade, s.kind AS kind, count(*) AS n ORDER BY grade, kind

// documents that nobody cites by a tie
MATCH (s:Source) WHERE NOT EXISTS { ()-[:CITES]->(s) }
RETURN count(s) AS documents, min(s.id), max(s.id)

// sites
MATCH (s:Source) WHERE s.url IS NOT NULL
WITH split(s.url, '/')[2] AS site, count(*) AS n
RETURN replace(site, 'www.', '') AS site, n ORDER BY n DESC, site LIMIT 25

//// Paths, subqueries, sets

// two steps between two states
MATCH p = (:State {id: 'TJK'})-[:PARTY_TO]->(d)<-[:PARTY_TO]-(:State {id: 'IRN'})
RETURN length(p) AS steps, d.id, [r IN relationships(p) | r.role] AS roles ORDER BY d.id

// a path as a value
MATCH p = (:State {id: 'KAZ'})-[:MEMBER_OF]->(:Organization {id: 'eaeu'})<-[:MEMBER_OF]-(:State {id: 'RUS'})
RETURN p

// shortest paths through bodies
MATCH (a:State {id: 'MNG'}), (b:State {id: 'MDA'})
MATCH p = shortestPath((a)-[:MEMBER_OF*..4]-(b))
RETURN length(p) AS steps

// common neighbours
MATCH (a:State {id: 'KGZ'})-[:PARTY_TO|TOOK_PART_IN]->(x)<-[:PARTY_TO|TOOK_PART_IN]-(b:State {id: 'TUR'})
RETURN labels(x)[0] AS kind, count(DISTINCT x) AS together ORDER BY kind

// a subquery for each row
MATCH (s:State)-[:LIES_IN]->(:Region {id: 'central-asia'})
CALL (s) { MATCH (s)-[:PARTY_TO]->(d:Deal) RETURN d ORDER BY d.since DESC, d.id LIMIT 2 }
RETURN s.id, d.id ORDER BY s.id, d.id

// a union
MATCH (d:Deal)
RETURN 'deal' AS kind, count(*) AS n
UNION ALL
MATCH (d:Dispute)
RETURN 'dispute' AS kind, count(*) AS n
UNION ALL
MATCH (e:Event)
RETURN 'event' AS kind, count(*) AS n

// a union in a subquery
CALL () { MATCH (d:Deal) RETURN d.since.year AS year UNION ALL MATCH (d:Dispute)
  RETURN d.since.year AS year }
WITH year WHERE year IS NOT NULL
RETURN year, count(*) AS records ORDER BY year

// counts in the row
MATCH (s:State)-[:LIES_IN]->(:Region {id: 'central-asia'})
RETURN s.id, COUNT { (s)-[:PARTY_TO]->(:Deal) } AS deals, COUNT {
  (s)-[:PARTY_TO]->(:Dispute) } AS disputes, COUNT { MATCH (s)-[:TOOK_PART_IN]->(e:Event)
  WHERE e.since >= date('2015-01-01') } AS events ORDER BY s.id

// what is missing
MATCH (s:State)-[:LIES_IN]->(:Region {id: 'central-asia'})
MATCH (o:Organization) WHERE o.kind = 'security' AND NOT EXISTS { (s)-[:MEMBER_OF]->(o) }
RETURN s.id, o.id ORDER BY s.id, o.id

// optional ties
MATCH (o:Organization)
OPTIONAL MATCH (o)<-[:LEADS]-(s:State)
OPTIONAL MATCH (c:Coverage)-[:COVERS]->(o)
RETURN o.id, min(s.id) AS leader, count(DISTINCT s) AS leaders, count(DISTINCT c) AS windows
ORDER BY o.id

// a map of each row
MATCH (o:Organization)
RETURN o {.id, .kind, members: COUNT { (o)<-[:MEMBER_OF]-() }, year: o.since.year} AS body
ORDER BY o.id LIMIT 10

// labels and types
MATCH (a)-[r]->(b)
RETURN labels(a)[0] AS start, type(r) AS type, labels(b)[0] AS end, count(*) AS n
ORDER BY start, type, end

// label expressions
MATCH (n:Deal|Dispute&!Event) WHERE n.since >= date('2021-01-01')
RETURN labels(n), n.id ORDER BY n.id

// lists taken apart and put together
MATCH (s:State) WHERE s.aliases IS NOT NULL
UNWIND s.aliases AS name
WITH s, name WHERE name CONTAINS ' '
WITH s, name ORDER BY name
RETURN s.id, collect(toUpper(name))[0..2] AS names, reduce(letters = 0,
  one IN collect(name) | letters + size(one)) AS letters ORDER BY s.id

// dates put together
MATCH (e:Event) WHERE e.since IS NOT NULL AND e.until IS NOT NULL
WITH e, duration.between(e.since, e.until) AS lasted
RETURN e.id, lasted.days, lasted.months, toString(e.since + lasted) AS back, date({year: e.since.year,
  month: e.since.month, day: 1}) AS month ORDER BY lasted.days DESC, e.id LIMIT 30

// pages of rows
MATCH (s:Source)
RETURN s.id ORDER BY s.id SKIP 1000 LIMIT 20

// nulls come last
MATCH (d:Deal)
RETURN d.amount AS amount, d.id ORDER BY amount, d.id SKIP 100 LIMIT 60

// parameters of every kind
UNWIND $codes AS code
MATCH (s:State {id: code})-[m:MEMBER_OF]->(o:Organization)
WHERE m.since >= $day AND o.kind <> $kind AND m.credibility <= $grade
RETURN s.id, o.id, m.since ORDER BY s.id, o.id, m.since LIMIT $most
