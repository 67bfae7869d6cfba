// Which regions are there?
// Parameters
// Columns
//   id    text: id
//   name  text: English name
MATCH (r:Region) RETURN r.id AS id, r.name AS name ORDER BY id
