// Which deals in effect and which events of the last years do states share on a day?
// Parameters
//   since  date: first day of the last years, for events
//   first  date: first day asked about
//   last   date: last day asked about
// Columns
//   id      text: id of the record
//   label   text: Deal or Event
//   kind    text: what it is about, or what it is
//   title   text: title
//   states  list of text: codes of the states in it
CALL () {
  MATCH (d:Deal)
  WHERE d.since <= $last AND (d.until IS NULL OR d.until >= $first)
  RETURN d.id AS id, "Deal" AS label, d.kind AS kind, d.title AS title,
         COLLECT { MATCH (s:State)-[:PARTY_TO]->(d) RETURN DISTINCT s.id AS code ORDER BY code } AS states
  UNION ALL
  MATCH (e:Event)
  WHERE e.since <= $last AND (e.until IS NULL OR e.until >= CASE e.kind WHEN "facility" THEN $first ELSE $since END)
  RETURN e.id AS id, "Event" AS label, e.kind AS kind, e.title AS title,
         COLLECT { MATCH (s:State)-[:TOOK_PART_IN|HOSTED]->(e) RETURN DISTINCT s.id AS code ORDER BY code } AS states
}
RETURN id, label, kind, title, states
ORDER BY label, id
