// Where do sources differ on a record, and which value is used?
// Parameters
//   targets  list of text: ids of the states, bodies and records concerned; null for all
// Columns
//   id       text: id of the caveat
//   record   text: id of the record, spell or figure
//   title    text: what is in question
//   field    text: the field
//   values   list of text: each value
//   sources  list of text: ids of the sources of each value, joined by commas, in the same order
//   used     text: the value that the record takes, or null
//   why      text: why
MATCH (c:Caveat {kind: "disagreement"})
WHERE c.field IS NOT NULL
  AND ($targets IS NULL
       OR any(tie IN coalesce(c.about_ties, []) WHERE tie IN $targets)
       OR EXISTS { MATCH (c)-[:ABOUT]->(t) WHERE t.id IN $targets }
       OR EXISTS { MATCH (c)-[:ABOUT]->(:Deal|Dispute|Event)<-[:PARTY_TO|TOOK_PART_IN|HOSTED]-(s:State) WHERE s.id IN $targets })
RETURN c.id AS id,
       coalesce(c.about_ties[0], COLLECT { MATCH (c)-[:ABOUT]->(t) RETURN t.id AS about ORDER BY about }[0]) AS record,
       c.title AS title, c.field AS field, c.values AS values, c.value_sources AS sources, c.used AS used,
       c.handling AS why
ORDER BY record, field, id
