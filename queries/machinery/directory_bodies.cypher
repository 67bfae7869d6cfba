// Which bodies are there, how long did they live, who leads them, which grades do they have?
// Parameters
// Columns
//   id              text: id
//   name            text: English name
//   abbreviation    text: abbreviation
//   aliases         list of text: other names
//   kind            text: what it is chiefly for
//   since           date: earliest day of its life
//   since_latest    date: latest day that its beginning can mean
//   until           date: latest day of its life, or null
//   until_earliest  date: earliest day that its end can mean, or null
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   until_edtf      text: end as authored, or null
//   leaders         list of text: codes of the states that lead it
//   grades          list of text: grades that occur in it
MATCH (o:Organization)
RETURN o.id AS id, o.name AS name, o.abbreviation AS abbreviation, coalesce(o.aliases, []) AS aliases,
       o.kind AS kind, o.since AS since, o.since_latest AS since_latest, o.until AS until,
       o.until_earliest AS until_earliest, o.until_kind AS until_kind,
       o.since_edtf AS since_edtf, o.until_edtf AS until_edtf,
       COLLECT { MATCH (l:State)-[:LEADS]->(o) RETURN l.id AS leader ORDER BY leader } AS leaders,
       COLLECT { MATCH (:State)-[m:MEMBER_OF]->(o) RETURN DISTINCT m.status AS grade ORDER BY grade } AS grades
ORDER BY id
