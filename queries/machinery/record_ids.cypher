// Which of these ids are there?
// Parameters
//   ids  list of text: ids, capitals as written
// Columns
//   id  text: id of a record or a fact
CALL () {
  UNWIND $ids AS wanted
  CALL (wanted) {
    MATCH (n:State {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Region {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Organization {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Deal {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Dispute {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Event {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Claim {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Caveat {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Coverage {id: wanted}) RETURN n.id AS id
    UNION ALL
    MATCH (n:Source {id: wanted}) RETURN n.id AS id
  }
  RETURN id
  UNION ALL
  MATCH ()-[r:MEMBER_OF|PARTY_TO|TOOK_PART_IN|HOSTED|INDICATOR]->() WHERE r.id IN $ids RETURN r.id AS id
}
RETURN DISTINCT id
ORDER BY id
