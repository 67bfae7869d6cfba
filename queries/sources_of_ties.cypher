// How many spells and figures rest on each document?
// Parameters
// Columns
//   source  text: id of the document
//   ties    integer: how many spells and figures carry its id
MATCH ()-[t:MEMBER_OF|INDICATOR]->()
UNWIND t.sources AS source
RETURN source, count(DISTINCT t.id) AS ties
ORDER BY source
