// What are a dispute, its parts of all depths, and the larger disputes that it is part of?
// Parameters
//   id  text: id of the dispute
// Columns
//   level           integer: 0 for the dispute, 1 for its parts, 2 for theirs; -1 for what it is part of
//   part_of         text: id of the nearest larger dispute, or null
//   id              text: id
//   title           text: title
//   kind            text: what it is about
//   status          text: what the newest source says
//   escalation      text: how far it went at its worst
//   fatalities_min  integer: least number of dead reported, or null
//   fatalities_max  integer: greatest number of dead reported, or null
//   basis           text: whose counts these are, or null
//   since           date: earliest day that the beginning can mean
//   since_edtf      text: beginning as authored
//   until           date: latest day that the end can mean; null where none is recorded
//   until_kind      text: day, open or unknown
//   until_edtf      text: end as authored, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
//   parties         list of text: side (0 for none), code and role of each party
//   settled_by      list of text: ids of the deals that settle it
MATCH (root:Dispute {id: $id})
CALL (root) {
  MATCH path = (d:Dispute)-[:PART_OF*0..]->(root)
  RETURN d, min(length(path)) AS level
  UNION
  MATCH path = (root)-[:PART_OF*1..]->(d:Dispute)
  RETURN d, 0 - min(length(path)) AS level
}
RETURN level,
       head(COLLECT { MATCH (d)-[:PART_OF]->(w:Dispute) RETURN w.id AS wide ORDER BY wide }) AS part_of,
       d.id AS id, d.title AS title, d.kind AS kind, d.status AS status, d.escalation AS escalation,
       d.fatalities_min AS fatalities_min, d.fatalities_max AS fatalities_max, d.fatalities_basis AS basis,
       d.since AS since, d.since_edtf AS since_edtf, d.until AS until, d.until_kind AS until_kind,
       d.until_edtf AS until_edtf, d.credibility AS credibility,
       COLLECT {
         MATCH (s:State)-[p:PARTY_TO]->(d)
         RETURN toString(coalesce(p.side, 0)) + " " + s.id + " " + p.role AS party ORDER BY party
       } AS parties,
       COLLECT {
         MATCH (t:Deal)-[:SETTLES]->(d)
         RETURN t.id AS deal ORDER BY coalesce(t.signed_earliest, t.since, date("9999-12-31")), deal
       } AS settled_by
ORDER BY level, since, id
