// How many loads have changed the graph?
// Parameters
// Columns
//   generation  integer: rises with each such load; no row before the first
MATCH (l:Load {id: "load"}) RETURN l.generation AS generation
