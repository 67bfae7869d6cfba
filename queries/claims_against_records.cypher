// Which claims of documents meet researched records or other claims, and how?
// Parameters
//   targets   list of text: ids of what the claims are about; null for all
//   relation  text: BEARS_OUT or CONTRADICTS; null for both
// Columns
//   claim      text: id of the claim
//   text       text: the claim
//   certainty  text: how the document asserts it
//   relation   text: BEARS_OUT or CONTRADICTS
//   record     text: id of the record, spell, figure or claim that it meets
//   kind       text: label of the record, or MEMBER_OF or INDICATOR
//   title      text: what the record is called, or what the other claim says
//   since      text: when the record was, or null
//   note       text: how the two meet, or null
MATCH (c:Claim)-[m:BEARS_OUT|CONTRADICTS]->(r)
WHERE ($relation IS NULL OR type(m) = $relation)
  AND ($targets IS NULL OR r.id IN $targets OR m.tie IN $targets OR c.id IN $targets
       OR EXISTS { MATCH (c)-[:ABOUT]->(t) WHERE t.id IN $targets }
       OR any(tie IN coalesce(c.about_ties, []) WHERE tie IN $targets))
RETURN c.id AS claim, c.text AS text, c.certainty AS certainty, type(m) AS relation,
       coalesce(m.tie, r.id) AS record,
       CASE WHEN m.tie IS NULL THEN labels(r)[0] WHEN r:Organization THEN "MEMBER_OF" ELSE "INDICATOR" END AS kind,
       coalesce(r.title, r.name, r.text) AS title,
       CASE WHEN m.tie IS NULL THEN r.since_edtf END AS since, m.note AS note
ORDER BY claim, relation, record
