// Which disputes are recorded of these states: going on on a day, begun in a span, or all?
// Parameters
//   groups       list of list of text: codes of states; a dispute must have a state of each list
//   kinds        list of text: kinds of dispute; null for all
//   escalations  list of text: how far it went at its worst; null for all
//   first        date: first day asked about; null where the question has no day
//   last         date: last day asked about, or null
//   since        date: begun on or after this day; null for any
//   until        date: begun on or before this day; null for any
// Columns
//   id              text: id of the dispute
//   title           text: title
//   kind            text: what it is about
//   status          text: what the newest source says
//   escalation      text: how far it went at its worst
//   fatalities_min  integer: least number of dead reported, or null
//   fatalities_max  integer: greatest number of dead reported, or null
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where none is recorded
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   until_edtf      text: end as authored, or null
//   confirmed       date: newest publication date among its sources, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
//   parties         list of text: side (0 for none), code and role of each party
//   wider           list of text: ids of the disputes that it is part of, the nearest first
//   settled_by      list of text: ids of the deals that settle it, in effect by the day asked
MATCH (d:Dispute)
WHERE ($kinds IS NULL OR d.kind IN $kinds)
  AND ($escalations IS NULL OR d.escalation IN $escalations)
  AND ($last IS NULL OR (d.since <= $last AND (d.until IS NULL OR d.until >= $first)))
  AND ($since IS NULL OR d.since_latest >= $since)
  AND ($until IS NULL OR d.since <= $until)
  AND all(codes IN $groups WHERE EXISTS { MATCH (s:State)-[:PARTY_TO]->(d) WHERE s.id IN codes })
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.status AS status, d.escalation AS escalation,
       d.fatalities_min AS fatalities_min, d.fatalities_max AS fatalities_max, d.since AS since,
       d.since_latest AS since_latest, d.until AS until, d.until_earliest AS until_earliest,
       d.until_kind AS until_kind, d.since_edtf AS since_edtf, d.until_edtf AS until_edtf,
       d.confirmed AS confirmed, d.credibility AS credibility,
       COLLECT {
         MATCH (s:State)-[p:PARTY_TO]->(d)
         RETURN toString(coalesce(p.side, 0)) + " " + s.id + " " + p.role AS party ORDER BY party
       } AS parties,
       COLLECT {
         MATCH path = (d)-[:PART_OF*1..]->(w:Dispute) RETURN w.id AS wide ORDER BY length(path), wide
       } AS wider,
       COLLECT {
         MATCH (t:Deal)-[:SETTLES]->(d) WHERE $last IS NULL OR t.since <= $last
         RETURN t.id AS deal ORDER BY coalesce(t.signed_earliest, t.since, date("9999-12-31")), deal
       } AS settled_by
ORDER BY since, id
