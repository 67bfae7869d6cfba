// Which deals of a state are in effect on a day, and with whom?
// Parameters
//   state  text: code of the state
//   first  date: first day asked about
//   last   date: last day asked about
// Columns
//   id              text: id of the deal
//   title           text: title
//   kind            text: what it is about
//   since           date: earliest day in effect; null where undated, which is in effect on no day
//   since_latest    date: latest day that the beginning can mean
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   states          list of text: codes of all its parties
MATCH (:State {id: $state})-[:PARTY_TO]->(d:Deal)
WHERE d.since IS NULL OR (d.since <= $last AND (d.until IS NULL OR d.until >= $first))
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.since AS since, d.since_latest AS since_latest,
       d.until_earliest AS until_earliest, d.until_kind AS until_kind,
       COLLECT { MATCH (x:State)-[:PARTY_TO]->(d) RETURN x.id AS code ORDER BY code } AS states
ORDER BY coalesce(d.since, date("9999-12-31")), id
