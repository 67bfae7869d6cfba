// In which events did a state take part in the last years, and with whom?
// Parameters
//   state  text: code of the state
//   since  date: first day of those years
//   first  date: first day asked about, on which a facility must stand
//   last   date: last day asked about, and of those years
// Columns
//   id              text: id of the event
//   title           text: title
//   kind            text: what it is
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until_earliest  date: earliest day that the end can mean
//   states          list of text: codes of all that took part or were host
MATCH (:State {id: $state})-[:TOOK_PART_IN|HOSTED]->(e:Event)
WITH DISTINCT e
WHERE e.since <= $last
  AND (e.until IS NULL OR e.until >= CASE e.kind WHEN "facility" THEN $first ELSE $since END)
RETURN e.id AS id, e.title AS title, e.kind AS kind, e.since AS since, e.since_latest AS since_latest,
       e.until_earliest AS until_earliest,
       COLLECT {
         MATCH (x:State)-[:TOOK_PART_IN|HOSTED]->(e) RETURN DISTINCT x.id AS code ORDER BY code
       } AS states
ORDER BY since, id
