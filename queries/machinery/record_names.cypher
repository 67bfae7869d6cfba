// Which ids are there to ask for?
// Parameters
// Columns
//   id    text: id of a record or a fact
//   name  text: its name or title, or null
CALL () {
  MATCH (n:State) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:Region) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:Organization) RETURN n.id AS id, n.name AS name
  UNION ALL
  MATCH (n:Deal) RETURN n.id AS id, n.title AS name
  UNION ALL
  MATCH (n:Dispute) RETURN n.id AS id, n.title AS name
  UNION ALL
  MATCH (n:Event) RETURN n.id AS id, n.title AS name
  UNION ALL
  MATCH (n:Claim) RETURN n.id AS id, null AS name
  UNION ALL
  MATCH (n:Caveat) RETURN n.id AS id, n.title AS name
  UNION ALL
  MATCH (n:Coverage) RETURN n.id AS id, null AS name
  UNION ALL
  MATCH (n:Source) RETURN n.id AS id, n.title AS name
  UNION ALL
  MATCH ()-[r:MEMBER_OF|PARTY_TO|TOOK_PART_IN|HOSTED|INDICATOR]->() RETURN r.id AS id, null AS name
}
RETURN id, name
ORDER BY id
