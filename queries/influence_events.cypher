// Which summits, visits, exercises and facilities are there, and what is each state in them?
// Parameters
//   states  list of text: codes of states of which one must have been there; null for all
//   last    date: leave out events that began after this day
// Columns
//   id       text: id of the event
//   title    text: title
//   kind     text: summit, visit, exercise or facility
//   since    date: earliest day that the beginning can mean; null where undated
//   until    date: latest day that the end can mean; null where none is recorded
//   parties  list of text: code and role of each state; the host has the role `host`
MATCH (e:Event)
WHERE e.kind IN ["summit", "visit", "exercise", "facility"] AND (e.since IS NULL OR e.since <= $last)
  AND ($states IS NULL OR EXISTS { MATCH (s:State)-[:TOOK_PART_IN|HOSTED]->(e) WHERE s.id IN $states })
RETURN e.id AS id, e.title AS title, e.kind AS kind, e.since AS since, e.until AS until,
       COLLECT {
         MATCH (x:State)-[p:TOOK_PART_IN|HOSTED]->(e)
         RETURN DISTINCT x.id + " " + coalesce(p.role, "host") AS party
         ORDER BY party
       } AS parties
ORDER BY id
