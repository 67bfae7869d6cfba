// Which deals, disputes, events and claims concern two states together?
// Parameters
//   a      text: code of the one state
//   b      text: code of the other
//   first  date: leave out what had certainly ended before this day; null for none
//   last   date: leave out what began after this day; null for none
// Columns
//   kind         text: deal, dispute, event or claim
//   id           text: id of the record
//   about        text: its kind
//   title        text: its title; of a claim its text
//   since        date: earliest day that the beginning can mean; null where undated
//   until        date: latest day that the end can mean; null where none is recorded
//   until_kind   text: day, open or unknown
//   since_edtf   text: beginning as authored, or null
//   until_edtf   text: end as authored, or null
//   signed       text: of a deal, signature as authored
//   parties      list of text: side (0 for none), code and role of each state; of a claim empty
//   amount       number: size of a deal, or null
//   unit         text: its unit, or null
//   certainty    text: of a claim, how the document asserts it
//   status       text: what the newest source says, or null
//   credibility  integer: 1 (confirmed) to 6 (cannot be judged)
//   earliest     date: earliest day of the signature, else of the beginning; null where undated
MATCH (a:State {id: $a}), (b:State {id: $b})
CALL (a, b) {
  MATCH (a)-[:PARTY_TO]->(r:Deal)<-[:PARTY_TO]-(b)
  RETURN DISTINCT "deal" AS kind, r, r.title AS title
  UNION ALL
  MATCH (a)-[:PARTY_TO]->(r:Dispute)<-[:PARTY_TO]-(b)
  RETURN DISTINCT "dispute" AS kind, r, r.title AS title
  UNION ALL
  MATCH (a)-[:TOOK_PART_IN|HOSTED]->(r:Event)<-[:TOOK_PART_IN|HOSTED]-(b)
  RETURN DISTINCT "event" AS kind, r, r.title AS title
  UNION ALL
  MATCH (a)<-[:ABOUT]-(r:Claim)-[:ABOUT]->(b)
  RETURN DISTINCT "claim" AS kind, r, r.text AS title
}
WITH kind, r, title
WHERE ($last IS NULL OR r.since IS NULL OR r.since <= $last)
  AND ($first IS NULL OR r.since IS NULL OR r.until IS NULL OR r.until >= $first)
RETURN kind, r.id AS id, r.kind AS about, title, r.since AS since, r.until AS until,
       r.until_kind AS until_kind, r.since_edtf AS since_edtf, r.until_edtf AS until_edtf, r.signed AS signed,
       COLLECT {
         MATCH (x:State)-[p:PARTY_TO|TOOK_PART_IN|HOSTED]->(r)
         RETURN DISTINCT toString(coalesce(p.side, 0)) + " " + x.id + " " + coalesce(p.role, "host") AS party
         ORDER BY party
       } AS parties,
       r.amount AS amount, r.unit AS unit, r.certainty AS certainty, r.status AS status,
       r.credibility AS credibility, coalesce(r.signed_earliest, r.since) AS earliest
ORDER BY coalesce(earliest, date("9999-12-31")), kind, id
