// Which deals of two states or more are there, and what is each party in them?
// Parameters
//   states  list of text: codes of states of which one must be in the deal; null for all
//   last    date: leave out deals that began after this day
// Columns
//   id          text: id of the deal
//   title       text: title
//   since       date: earliest day in effect; null where undated, which is in effect on no day
//   until       date: latest day that the end can mean; null where none is recorded
//   until_kind  text: day, open or unknown
//   parties     list of text: code and role of each party
MATCH (d:Deal)
WHERE (d.since IS NULL OR d.since <= $last)
  AND ($states IS NULL OR EXISTS { MATCH (s:State)-[:PARTY_TO]->(d) WHERE s.id IN $states })
RETURN d.id AS id, d.title AS title, d.since AS since, d.until AS until, d.until_kind AS until_kind,
       COLLECT {
         MATCH (x:State)-[p:PARTY_TO]->(d) RETURN x.id + " " + p.role AS party ORDER BY party
       } AS parties
ORDER BY id
