// In which disputes over water does one state lie upstream of another?
// Parameters
// Columns
//   id          text: id of the dispute
//   title       text: title
//   since       date: earliest day that the beginning can mean
//   until       date: latest day that the end can mean; null where none is recorded
//   upstream    list of text: codes of the states upstream
//   downstream  list of text: codes of the states downstream
MATCH (q:Dispute {kind: "water"})
WHERE EXISTS { MATCH (:State)-[:PARTY_TO {role: "upstream"}]->(q) }
  AND EXISTS { MATCH (:State)-[:PARTY_TO {role: "downstream"}]->(q) }
RETURN q.id AS id, q.title AS title, q.since AS since, q.until AS until,
       COLLECT { MATCH (s:State)-[:PARTY_TO {role: "upstream"}]->(q) RETURN s.id AS code ORDER BY code } AS upstream,
       COLLECT { MATCH (s:State)-[:PARTY_TO {role: "downstream"}]->(q) RETURN s.id AS code ORDER BY code }
         AS downstream
ORDER BY since, id
