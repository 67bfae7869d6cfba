// Which meetings of a body are recorded in a span of days, and who came?
// Parameters
//   organization  text: id of the body
//   kind          text: kind of event; null for all
//   first         date: first day of the span; null for any
//   last          date: last day of the span; null for any
// Columns
//   id            text: id of the meeting
//   title         text: title
//   status        text: what the newest source says
//   place         text: town or site, or null
//   since         date: earliest day that the beginning can mean
//   since_latest  date: latest day that the beginning can mean
//   since_edtf    text: beginning as authored
//   states        integer: number of states that came; null where it was not held
//   hosts         list of text: codes of the hosts
//   participants  list of text: code and role of each that came
//   summary       text: what it was
//   note          text: what the next reader must know, or null
//   credibility   integer: 1 (confirmed) to 6 (cannot be judged)
MATCH (:Organization {id: $organization})<-[:HELD_BY]-(e:Event)
WHERE ($kind IS NULL OR e.kind = $kind)
  AND ($last IS NULL OR e.since <= $last)
  AND ($first IS NULL OR e.until IS NULL OR e.until >= $first)
RETURN e.id AS id, e.title AS title, e.status AS status, e.place AS place, e.since AS since,
       e.since_latest AS since_latest, e.since_edtf AS since_edtf, e.participant_count AS states,
       COLLECT { MATCH (s:State)-[:HOSTED]->(e) RETURN s.id AS code ORDER BY code } AS hosts,
       COLLECT {
         MATCH (s:State)-[p:TOOK_PART_IN]->(e) RETURN s.id + " " + p.role AS one ORDER BY one
       } AS participants,
       e.summary AS summary, e.note AS note, e.credibility AS credibility
ORDER BY since, id
