// Which deals are recorded between these parties: in effect on a day, signed in a span, or all?
// With a day also those that are over, on a day not known, by a source older than the day.
// Parameters
//   groups   list of list of text: codes of states; a deal must have a state of each list
//   kinds    list of text: kinds of deal; null for all
//   status   text: what the newest source says of it; null for all
//   first    date: first day asked about; null where the question has no day
//   last     date: last day asked about, or null
//   since    date: signed on or after this day; null for any
//   until    date: signed on or before this day; null for any
//   amount   number: at least this much, in whatever unit; null for any
//   unit     text: unit of the amount; null for any
// Columns
//   id              text: id of the deal
//   title           text: title
//   kind            text: what it is about
//   status          text: what the newest source says
//   signed          text: signature as authored, or null
//   in_force        text: entry into force as authored, or null
//   since           date: earliest day in effect; null where undated
//   since_latest    date: latest day that the beginning can mean
//   until           date: latest day that the end can mean; null where none is recorded
//   until_earliest  date: earliest day that the end can mean
//   until_kind      text: day, open or unknown
//   until_edtf      text: end as authored, or null
//   amount          number: size, or null
//   unit            text: its unit, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
//   parties         list of text: code of each party, with its role where it is a special one
MATCH (d:Deal)
WHERE ($kinds IS NULL OR d.kind IN $kinds)
  AND ($status IS NULL OR d.status = $status)
  AND ($last IS NULL OR (d.since <= $last AND
                         (d.until IS NULL OR d.until >= $first OR d.until_kind = "unknown")))
  AND ($since IS NULL OR d.signed_latest >= $since)
  AND ($until IS NULL OR d.signed_earliest <= $until)
  AND ($amount IS NULL OR d.amount >= $amount)
  AND ($unit IS NULL OR toLower(d.unit) = toLower($unit))
  AND all(codes IN $groups WHERE EXISTS { MATCH (s:State)-[:PARTY_TO]->(d) WHERE s.id IN codes })
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.status AS status, d.signed AS signed,
       d.in_force AS in_force, d.since AS since, d.since_latest AS since_latest, d.until AS until,
       d.until_earliest AS until_earliest, d.until_kind AS until_kind, d.until_edtf AS until_edtf,
       d.amount AS amount, d.unit AS unit, d.credibility AS credibility,
       COLLECT {
         MATCH (s:State)-[p:PARTY_TO]->(d)
         RETURN CASE p.role WHEN "party" THEN s.id ELSE s.id + " (" + p.role + ")" END AS party ORDER BY party
       } AS parties
ORDER BY coalesce(d.signed_earliest, d.since, date("9999-12-31")), id
