// What do documents recommend, and on which claims does each recommendation rest?
// Parameters
// Columns
//   id           text: id of the recommendation
//   text         text: the recommendation
//   ground       text: id of a claim it rests on, or null
//   ground_text  text: that claim
//   certainty    text: how the document asserts that claim
//   note         text: how the recommendation leans on it, or null
//   borne_out    integer: how many records bear that claim out
//   contradicted  integer: how many records and claims that claim conflicts with
//   documents    integer: on how many documents that claim rests
MATCH (r:Claim {kind: "recommendation"})
OPTIONAL MATCH (r)-[rests:RESTS_ON]->(c:Claim)
RETURN r.id AS id, r.text AS text, c.id AS ground, c.text AS ground_text, c.certainty AS certainty,
       rests.note AS note,
       COUNT { (c)-[:BEARS_OUT]->() } AS borne_out,
       COUNT { (c)-[:CONTRADICTS]->() } AS contradicted,
       COUNT { (c)-[:CITES]->(:Source) } AS documents
ORDER BY id, ground
