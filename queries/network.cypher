// Which deals, events and disputes can tie states on the days of a span?
// Parameters
//   since  date: first day of the last years, for events
//   first  date: first day of the span
//   last   date: last day of the span
// Columns
//   id              text: id of the record
//   label           text: Deal, Event or Dispute
//   kind            text: what it is about, or what it is
//   title           text: title
//   escalation      text: of a dispute, how far it went at its worst, in its whole course
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where none is recorded
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   until_edtf      text: end as authored, or null
//   parties         list of text: code of each state in it; of a dispute side (0 for none), code and role
//   held_by         list of text: of an event, ids of the bodies that held it
//   wider           list of text: of a dispute, ids of those that it is part of, the nearest first
CALL () {
  MATCH (d:Deal)
  WHERE d.since <= $last AND (d.until IS NULL OR d.until >= $first)
  RETURN d AS record, "Deal" AS label, null AS escalation,
         COLLECT { MATCH (s:State)-[:PARTY_TO]->(d) RETURN DISTINCT s.id AS code ORDER BY code } AS parties,
         [] AS held_by, [] AS wider
  UNION ALL
  MATCH (e:Event)
  WHERE e.since <= $last AND (e.until IS NULL OR e.until >= CASE e.kind WHEN "facility" THEN $first ELSE $since END)
  RETURN e AS record, "Event" AS label, null AS escalation,
         COLLECT { MATCH (s:State)-[:TOOK_PART_IN|HOSTED]->(e) RETURN DISTINCT s.id AS code ORDER BY code } AS parties,
         COLLECT { MATCH (e)-[:HELD_BY]->(o:Organization) RETURN DISTINCT o.id AS body ORDER BY body } AS held_by,
         [] AS wider
  UNION ALL
  MATCH (x:Dispute)
  WHERE x.since <= $last AND (x.until IS NULL OR x.until >= $first)
  RETURN x AS record, "Dispute" AS label, x.escalation AS escalation,
         COLLECT {
           MATCH (s:State)-[p:PARTY_TO]->(x)
           RETURN toString(coalesce(p.side, 0)) + " " + s.id + " " + p.role AS party ORDER BY party
         } AS parties,
         [] AS held_by,
         COLLECT {
           MATCH path = (x)-[:PART_OF*1..]->(w:Dispute) RETURN w.id AS wide ORDER BY length(path), wide
         } AS wider
}
RETURN record.id AS id, label, record.kind AS kind, record.title AS title, escalation,
       record.since AS since, record.since_latest AS since_latest, record.until AS until,
       record.until_earliest AS until_earliest, record.until_kind AS until_kind,
       record.since_edtf AS since_edtf, record.until_edtf AS until_edtf, parties, held_by, wider
ORDER BY label, id
