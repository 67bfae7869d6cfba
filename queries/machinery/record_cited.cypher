// Which spells and figures rest on this document?
// Parameters
//   source  text: id of the document
// Columns
//   kind        text: MEMBER_OF or INDICATOR
//   properties  map: all properties of the fact
//   ends        list of maps: the node it leads from and the node it leads to
MATCH (a)-[r:MEMBER_OF|INDICATOR]->(b)
WHERE $source IN r.sources
RETURN type(r) AS kind, properties(r) AS properties,
       [n IN [a, b] | n {.id, .name, .title, .abbreviation, label: labels(n)[0]}] AS ends
ORDER BY kind, properties.id
