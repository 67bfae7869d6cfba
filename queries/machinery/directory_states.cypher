// Which states are there, and in which regions of the graph do they lie?
// Parameters
// Columns
//   id        text: code
//   name      text: English short name
//   official  text: English official name, or null
//   alpha2    text: ISO 3166-1 alpha-2 code, or null
//   aliases   list of text: other names
//   regions   list of text: ids of regions
MATCH (s:State)
RETURN s.id AS id, s.name AS name, s.official_name AS official, s.alpha2 AS alpha2,
       coalesce(s.aliases, []) AS aliases,
       COLLECT { MATCH (s)-[:LIES_IN]->(r:Region) RETURN r.id AS region ORDER BY region } AS regions
ORDER BY id
