// Which deals, disputes and events began, ended, were signed or held in a span of days?
// Parameters
//   groups     list of list of text: codes of states; the record must have a state of each list
//   first      date: first day asked about; null for any
//   last       date: last day asked about; null for any
//   under_way  boolean: tell also armed clashes that begin before the span and end after it
//   undated    boolean: tell also deals without any date
// Columns
//   kind            text: deal, dispute or event
//   change          text: began, ended, signed, announced, entered into force, held, went on or undated
//   id              text: id of the record
//   title           text: its title
//   about           text: its kind
//   parties         list of text: side (0 for none), code and role of each state
//   date            text: the day as authored
//   earliest        date: earliest day that it can mean
//   latest          date: latest day that it can mean
//   until           date: of what was held or went on, latest day that its end can mean; null where open
//   until_earliest  date: of what was held or went on, earliest day that its end can mean
//   until_edtf      text: of what was held or went on, its end as authored
CALL () {
  MATCH (d:Deal)
  WHERE d.signed IS NOT NULL
    AND ($first IS NULL OR d.signed_latest >= $first)
    AND ($last IS NULL OR d.signed_earliest <= $last)
  RETURN "deal" AS kind, CASE d.status WHEN "announced" THEN "announced" ELSE "signed" END AS change, d AS r,
         d.signed AS date, d.signed_earliest AS earliest, d.signed_latest AS latest, false AS lasting
  UNION ALL
  MATCH (d:Deal)
  WHERE d.in_force IS NOT NULL
    AND ($first IS NULL OR d.since_latest >= $first)
    AND ($last IS NULL OR d.since <= $last)
  RETURN "deal" AS kind, "entered into force" AS change, d AS r,
         d.in_force AS date, d.since AS earliest, d.since_latest AS latest, false AS lasting
  UNION ALL
  MATCH (d:Deal)
  WHERE d.until_kind = "day"
    AND ($first IS NULL OR d.until >= $first)
    AND ($last IS NULL OR d.until_earliest <= $last)
  RETURN "deal" AS kind, "ended" AS change, d AS r,
         d.until_edtf AS date, d.until_earliest AS earliest, d.until AS latest, false AS lasting
  UNION ALL
  MATCH (d:Deal)
  WHERE $undated AND d.signed IS NULL AND d.since IS NULL AND d.until IS NULL
  RETURN "deal" AS kind, "undated" AS change, d AS r,
         null AS date, null AS earliest, null AS latest, false AS lasting
  UNION ALL
  MATCH (d:Dispute)
  WHERE ($first IS NULL OR d.since_latest >= $first)
    AND ($last IS NULL OR d.since <= $last)
  RETURN "dispute" AS kind, "began" AS change, d AS r,
         d.since_edtf AS date, d.since AS earliest, d.since_latest AS latest, false AS lasting
  UNION ALL
  MATCH (d:Dispute)
  WHERE d.until_kind = "day"
    AND ($first IS NULL OR d.until >= $first)
    AND ($last IS NULL OR d.until_earliest <= $last)
  RETURN "dispute" AS kind, "ended" AS change, d AS r,
         d.until_edtf AS date, d.until_earliest AS earliest, d.until AS latest, false AS lasting
  UNION ALL
  MATCH (d:Dispute)
  WHERE $under_way AND d.kind = "armed-clash"
    AND d.since_latest < $first AND (d.until IS NULL OR d.until_earliest > $last)
  RETURN "dispute" AS kind, "went on" AS change, d AS r,
         d.since_edtf AS date, d.since AS earliest, d.since_latest AS latest, true AS lasting
  UNION ALL
  // Only events that took place have a participant count. One that stands for years, as a facility or a
  // series of exercises does, begins and ends; any other is held.
  MATCH (e:Event)
  WHERE e.participant_count IS NOT NULL
    AND e.kind <> "facility" AND e.until <= e.since + duration({years: 1})
    AND ($first IS NULL OR e.until >= $first)
    AND ($last IS NULL OR e.since <= $last)
  RETURN "event" AS kind, "held" AS change, e AS r,
         e.since_edtf AS date, e.since AS earliest, e.since_latest AS latest, true AS lasting
  UNION ALL
  MATCH (e:Event)
  WHERE e.participant_count IS NOT NULL
    AND (e.kind = "facility" OR e.until IS NULL OR e.until > e.since + duration({years: 1}))
    AND ($first IS NULL OR e.since_latest >= $first)
    AND ($last IS NULL OR e.since <= $last)
  RETURN "event" AS kind, "began" AS change, e AS r,
         e.since_edtf AS date, e.since AS earliest, e.since_latest AS latest, false AS lasting
  UNION ALL
  MATCH (e:Event)
  WHERE e.participant_count IS NOT NULL AND e.until_kind = "day"
    AND (e.kind = "facility" OR e.until > e.since + duration({years: 1}))
    AND ($first IS NULL OR e.until >= $first)
    AND ($last IS NULL OR e.until_earliest <= $last)
  RETURN "event" AS kind, "ended" AS change, e AS r,
         e.until_edtf AS date, e.until_earliest AS earliest, e.until AS latest, false AS lasting
}
WITH kind, change, r, date, earliest, latest, lasting
WHERE all(codes IN $groups WHERE EXISTS {
  MATCH (x:State)-[:PARTY_TO|TOOK_PART_IN|HOSTED]->(r) WHERE x.id IN codes
})
RETURN kind, change, r.id AS id, r.title AS title, r.kind AS about,
       COLLECT {
         MATCH (x:State)-[p:PARTY_TO|TOOK_PART_IN|HOSTED]->(r)
         RETURN DISTINCT toString(coalesce(p.side, 0)) + " " + x.id + " " + coalesce(p.role, "host") AS party
         ORDER BY party
       } AS parties,
       date, earliest, latest,
       CASE WHEN lasting THEN r.until END AS until,
       CASE WHEN lasting THEN r.until_earliest END AS until_earliest,
       CASE WHEN lasting THEN r.until_edtf END AS until_edtf
ORDER BY coalesce(earliest, date("9999-12-31")), latest, kind, id, change
