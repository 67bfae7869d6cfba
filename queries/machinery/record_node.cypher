// What is the record with this id, what is tied to it, and on which documents does it rest?
// Parameters
//   ids  list of text: spellings of one id, capitals apart
// Columns
//   kind        text: its label
//   properties  map: all its properties
//   ties        list of maps: each relationship but those to its own documents, with its type, whether it leads
//               away, its properties, and the node at its other end
//   documents   list of maps: its documents, where in them, and which fields they state
UNWIND $ids AS id
CALL (id) {
  MATCH (n:State {id: id}) RETURN n
  UNION ALL
  MATCH (n:Region {id: id}) RETURN n
  UNION ALL
  MATCH (n:Organization {id: id}) RETURN n
  UNION ALL
  MATCH (n:Deal {id: id}) RETURN n
  UNION ALL
  MATCH (n:Dispute {id: id}) RETURN n
  UNION ALL
  MATCH (n:Event {id: id}) RETURN n
  UNION ALL
  MATCH (n:Claim {id: id}) RETURN n
  UNION ALL
  MATCH (n:Caveat {id: id}) RETURN n
  UNION ALL
  MATCH (n:Coverage {id: id}) RETURN n
  UNION ALL
  MATCH (n:Source {id: id}) RETURN n
}
RETURN labels(n)[0] AS kind, properties(n) AS properties,
       COLLECT {
         MATCH (n)-[r]-(m)
         WHERE NOT (type(r) = "CITES" AND startNode(r) = n)
         WITH r, startNode(r) = n AS away, properties(r) AS given,
              m {.id, .name, .title, .abbreviation, .kind, .status, .text, .handling, .certainty,
                 .since_edtf, .until_edtf, .until_kind, .since, label: labels(m)[0]} AS other
         RETURN {type: type(r), away: away, properties: given, other: other} AS tie
         ORDER BY tie.type, other.id, given.id
       } AS ties,
       COLLECT {
         MATCH (n)-[c:CITES]->(s:Source)
         RETURN s {.id, .title, .publisher, .author, .published, .url, .kind, .reliability,
                   locator: c.locator, supports: coalesce(c.supports, [])} AS document
         ORDER BY s.id
       } AS documents
ORDER BY properties.id
