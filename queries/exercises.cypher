// Which military and security exercises are recorded of these states, held in a span of days?
// Parameters
//   groups  list of list of text: codes of states; a state of each list must take part
//   first   date: first day of the span; null for any
//   last    date: last day of the span; null for any
// Columns
//   id              text: id of the exercise
//   title           text: title
//   status          text: what the newest source says
//   place           text: town or site, or null
//   organization    text: abbreviation of the body that held it, or null
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where it goes on
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   until_edtf      text: end as authored, or null
//   states          integer: number of states that took part; null where it did not take place
//   hosts           list of text: codes of the hosts
//   participants    list of text: code and role of each that took part
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
MATCH (e:Event {kind: "exercise"})
WHERE ($last IS NULL OR e.since <= $last)
  AND ($first IS NULL OR e.until IS NULL OR e.until >= $first)
  AND all(codes IN $groups WHERE
    EXISTS { MATCH (s:State)-[:TOOK_PART_IN|HOSTED]->(e) WHERE s.id IN codes }
    OR any(code IN codes WHERE
      code IN coalesce(e.planned_participants, []) OR code IN coalesce(e.planned_hosts, [])))
RETURN e.id AS id, e.title AS title, e.status AS status, e.place AS place,
       COLLECT { MATCH (e)-[:HELD_BY]->(o:Organization) RETURN o.abbreviation AS name ORDER BY name }[0]
         AS organization,
       e.since AS since, e.since_latest AS since_latest, e.until AS until, e.until_earliest AS until_earliest,
       e.until_kind AS until_kind, e.since_edtf AS since_edtf, e.until_edtf AS until_edtf,
       e.participant_count AS states,
       COLLECT { MATCH (s:State)-[:HOSTED]->(e) RETURN s.id AS code ORDER BY code } AS hosts,
       COLLECT {
         MATCH (s:State)-[p:TOOK_PART_IN]->(e) RETURN s.id + " " + p.role AS one ORDER BY one
       } AS participants,
       e.credibility AS credibility
ORDER BY since, id
