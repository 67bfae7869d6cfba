// Which deals settled which disputes, and when?
// Parameters
//   groups  list of list of text: codes of states; the dispute must have a state of each list
//   within  text: id of a dispute, to tell only what settled it or a part of it; null for all
//   since   date: signed on or after this day; null for any
//   until   date: signed on or before this day; null for any
// Columns
//   deal              text: id of the deal
//   title             text: its title
//   kind              text: what it is about
//   signed            text: signature as authored, or null
//   in_force          text: entry into force as authored, or null
//   earliest          date: earliest day of the signature, else of the entry into force; null where undated
//   latest            date: latest day that it can mean
//   since             date: earliest day in effect; null where undated
//   deal_credibility  integer: credibility of the deal, 1 (confirmed) to 6 (cannot be judged)
//   dispute           text: id of the dispute
//   dispute_title     text: its title
//   dispute_since     text: its beginning as authored
//   until             date: latest day that its end can mean; null where none is recorded
//   until_kind        text: day, open or unknown
//   until_edtf        text: its end as authored, or null
//   credibility       integer: credibility of the dispute's record
//   parties           list of text: side (0 for none), code and role of each party of the dispute
MATCH (t:Deal)-[:SETTLES]->(d:Dispute)
WITH t, d, coalesce(t.signed_earliest, t.since) AS earliest, coalesce(t.signed_latest, t.since_latest) AS latest
WHERE ($since IS NULL OR latest >= $since)
  AND ($until IS NULL OR earliest <= $until)
  AND ($within IS NULL OR EXISTS { MATCH (d)-[:PART_OF*0..]->(w:Dispute) WHERE w.id = $within })
  AND all(codes IN $groups WHERE EXISTS { MATCH (s:State)-[:PARTY_TO]->(d) WHERE s.id IN codes })
RETURN t.id AS deal, t.title AS title, t.kind AS kind, t.signed AS signed, t.in_force AS in_force,
       earliest, latest, t.since AS since, t.credibility AS deal_credibility, d.id AS dispute,
       d.title AS dispute_title, d.since_edtf AS dispute_since, d.until AS until, d.until_kind AS until_kind,
       d.until_edtf AS until_edtf, d.credibility AS credibility,
       COLLECT {
         MATCH (s:State)-[p:PARTY_TO]->(d)
         RETURN toString(coalesce(p.side, 0)) + " " + s.id + " " + p.role AS party ORDER BY party
       } AS parties
ORDER BY coalesce(earliest, date("9999-12-31")), deal, dispute
