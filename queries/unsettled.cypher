// Which disputes were not settled on a day, and when was each heard of last?
// Parameters
//   groups  list of list of text: codes of states; a dispute must have a state of each list
//   first   date: first day asked about
//   last    date: last day asked about
// Columns
//   id              text: id of the dispute
//   title           text: title
//   kind            text: what it is about
//   status          text: what the newest source says
//   escalation      text: how far it went at its worst
//   since           date: earliest day that the beginning can mean
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where none is recorded
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   since_edtf      text: beginning as authored
//   confirmed       date: newest publication date among its sources, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
//   parties         list of text: side (0 for none), code and role of each party
//   wider           list of text: ids of the disputes that it is part of, the nearest first
//   settled_by      list of text: ids of the deals that settle it, in effect by the day asked
//   heard           list of date: newest publication by the day asked of a source of it or of a part of it
MATCH (d:Dispute)
WHERE d.since <= $last
  AND (
    (d.until_kind <> "unknown" AND (d.until IS NULL OR d.until >= $first OR
                                    (d.status <> "resolved" AND coalesce(d.confirmed, d.since) <= $last)))
    OR (d.until_kind = "unknown" AND (d.status <> "resolved" OR coalesce(d.confirmed, d.since) > $last))
  )
  AND all(codes IN $groups WHERE EXISTS { MATCH (s:State)-[:PARTY_TO]->(d) WHERE s.id IN codes })
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.status AS status, d.escalation AS escalation,
       d.since AS since, d.since_latest AS since_latest, d.until AS until, d.until_earliest AS until_earliest,
       d.until_kind AS until_kind, d.since_edtf AS since_edtf, d.confirmed AS confirmed,
       d.credibility AS credibility,
       COLLECT {
         MATCH (s:State)-[p:PARTY_TO]->(d)
         RETURN toString(coalesce(p.side, 0)) + " " + s.id + " " + p.role AS party ORDER BY party
       } AS parties,
       COLLECT {
         MATCH path = (d)-[:PART_OF*1..]->(w:Dispute) RETURN w.id AS wide ORDER BY length(path), wide
       } AS wider,
       COLLECT {
         MATCH (t:Deal)-[:SETTLES]->(d) WHERE t.since <= $last
         RETURN t.id AS deal ORDER BY coalesce(t.signed_earliest, t.since, date("9999-12-31")), deal
       } AS settled_by,
       COLLECT {
         MATCH (d)<-[:PART_OF*0..]-(part:Dispute)
         MATCH (part)-[:CITES]->(source:Source)
         WHERE source.published_earliest <= $last
         RETURN source.published_earliest AS day ORDER BY day DESC LIMIT 1
       } AS heard
ORDER BY since, id
