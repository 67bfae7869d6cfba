// In which windows is the roll of a body complete, and for which grades and states?
// Parameters
// Columns
//   organization    text: id of the body
//   statuses        list of text: grades that are complete
//   states          list of text: codes of the states for which it holds; null for all
//   since           date: first day
//   since_latest    date: latest day that the first day can mean
//   until           date: last day
//   until_earliest  date: earliest day that the last day can mean
//   until_kind      text: day
//   since_edtf      text: first day as authored
//   until_edtf      text: last day as authored
//   id              text: id of the window
MATCH (c:Coverage)-[:COVERS]->(o:Organization)
RETURN o.id AS organization, c.statuses AS statuses, c.states AS states,
       c.since AS since, c.since_latest AS since_latest, c.until AS until, c.until_earliest AS until_earliest,
       c.until_kind AS until_kind, c.since_edtf AS since_edtf, c.until_edtf AS until_edtf, c.id AS id
ORDER BY id
