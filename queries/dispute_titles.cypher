// Which disputes are there?
// Parameters
// Columns
//   id     text: id
//   title  text: title
MATCH (d:Dispute) RETURN d.id AS id, d.title AS title ORDER BY id
