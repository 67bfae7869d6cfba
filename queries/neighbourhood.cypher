// What is tied to these nodes?
// Parameters
//   ids    list of text: ids of nodes
//   types  list of text: types of relationships that count
// Columns
//   start  text: id of the node asked about
//   type   text: type of the relationship
//   away   boolean: whether it leads from that node
//   tie    text: id of the relationship
//   role   text: role, grade or measure that it says, or null
//   label  text: label of the node at the other end
//   id     text: id of that node
//   name   text: its name, title or text
UNWIND $ids AS start
CALL (start) {
  MATCH (n:State {id: start}) RETURN n
  UNION ALL
  MATCH (n:Region {id: start}) RETURN n
  UNION ALL
  MATCH (n:Organization {id: start}) RETURN n
  UNION ALL
  MATCH (n:Deal {id: start}) RETURN n
  UNION ALL
  MATCH (n:Dispute {id: start}) RETURN n
  UNION ALL
  MATCH (n:Event {id: start}) RETURN n
  UNION ALL
  MATCH (n:Claim {id: start}) RETURN n
  UNION ALL
  MATCH (n:Caveat {id: start}) RETURN n
  UNION ALL
  MATCH (n:Coverage {id: start}) RETURN n
  UNION ALL
  MATCH (n:Source {id: start}) RETURN n
}
MATCH (n)-[r]-(m)
WHERE type(r) IN $types
RETURN start, type(r) AS type, startNode(r) = n AS away, r.id AS tie,
       coalesce(r.role, r.status, r.measure) AS role,
       labels(m)[0] AS label, m.id AS id, coalesce(m.name, m.title, m.text, m.id) AS name
ORDER BY start, type, label, id, tie
