// Which states have these roles in deals, and who else is in the deal in what role?
// Parameters
//   roles     list of text: roles
//   states    list of text: codes of the states that may have the role; null for all
//   partners  list of text: codes of states of which one must be in the deal; null for whomever
//   kinds     list of text: kinds of deal; null for all
//   first     date: first day asked about; null where the question has no day
//   last      date: last day asked about, or null
//   since     date: signed on or after this day; null for any
//   until     date: signed on or before this day; null for any
// Columns
//   role            text: role of the state
//   state           text: code of the state
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
//   amount          number: size of the whole deal, or null
//   unit            text: its unit, or null
//   credibility     integer: 1 (confirmed) to 6 (cannot be judged)
//   parties         list of text: code and role of each party, this one included
MATCH (s:State)-[p:PARTY_TO]->(d:Deal)
WHERE p.role IN $roles
  AND ($states IS NULL OR s.id IN $states)
  AND ($kinds IS NULL OR d.kind IN $kinds)
  AND ($last IS NULL OR (d.since <= $last AND (d.until IS NULL OR d.until >= $first)))
  AND ($since IS NULL OR d.signed_latest >= $since)
  AND ($until IS NULL OR d.signed_earliest <= $until)
  AND ($partners IS NULL OR EXISTS { MATCH (x:State)-[:PARTY_TO]->(d) WHERE x.id IN $partners })
RETURN p.role AS role, s.id AS state, d.id AS id, d.title AS title, d.kind AS kind, d.status AS status,
       d.signed AS signed, d.in_force AS in_force, d.since AS since, d.since_latest AS since_latest,
       d.until AS until, d.until_earliest AS until_earliest, d.until_kind AS until_kind,
       d.until_edtf AS until_edtf, d.amount AS amount, d.unit AS unit, d.credibility AS credibility,
       COLLECT {
         MATCH (x:State)-[q:PARTY_TO]->(d) RETURN x.id + " " + q.role AS party ORDER BY party
       } AS parties
ORDER BY coalesce(d.signed_earliest, d.since, date("9999-12-31")), id, state, role
