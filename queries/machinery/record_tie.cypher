// What is the fact with this id, between whom does it stand, and on which documents does it rest?
// Parameters
//   ids  list of text: spellings of one id, capitals apart
// Columns
//   kind        text: its relationship type
//   properties  map: all its properties
//   ends        list of maps: the node it leads from and the node it leads to
//   remarks     list of maps: claims and caveats that concern it, and how
//   documents   list of maps: its documents, where in them, and which fields they state
UNWIND $ids AS id
CALL (id) {
  MATCH (a)-[r:MEMBER_OF {id: id}]->(b) RETURN a, r, b
  UNION ALL
  MATCH (a)-[r:PARTY_TO {id: id}]->(b) RETURN a, r, b
  UNION ALL
  MATCH (a)-[r:TOOK_PART_IN {id: id}]->(b) RETURN a, r, b
  UNION ALL
  MATCH (a)-[r:HOSTED {id: id}]->(b) RETURN a, r, b
  UNION ALL
  MATCH (a)-[r:INDICATOR {id: id}]->(b) RETURN a, r, b
}
RETURN type(r) AS kind, properties(r) AS properties,
       [n IN [a, b] | n {.id, .name, .title, .abbreviation, .kind, .status, .text, .handling, .certainty,
                         .since_edtf, .until_edtf, .until_kind, .since, label: labels(n)[0]}] AS ends,
       COLLECT {
         MATCH (m:Claim|Caveat) WHERE r.id IN m.about_ties
         WITH m {.id, .title, .kind, .text, .handling, .certainty, label: labels(m)[0]} AS other
         RETURN {type: "ABOUT", note: null, other: other} AS remark
         ORDER BY other.id
       } + COLLECT {
         MATCH (m:Claim)-[c:BEARS_OUT|CONTRADICTS {tie: r.id}]->(b)
         WITH c, m {.id, .title, .kind, .text, .handling, .certainty, label: labels(m)[0]} AS other
         RETURN {type: type(c), note: c.note, other: other} AS remark
         ORDER BY other.id
       } AS remarks,
       COLLECT {
         UNWIND range(0, size(r.sources) - 1) AS i
         MATCH (s:Source {id: r.sources[i]})
         RETURN s {.id, .title, .publisher, .author, .published, .url, .kind, .reliability,
                   locator: CASE r.locators[i] WHEN "" THEN null ELSE r.locators[i] END,
                   supports: [field IN split(r.supports[i], ",") WHERE field <> ""]} AS document
         ORDER BY s.id, i
       } AS documents
ORDER BY kind
