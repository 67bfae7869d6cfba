// Which spells of membership began or ended in a span of days?
// Parameters
//   groups   list of list of text: codes of states; the spell must be one of theirs, and of each list some state
//            must have had a spell in the body at the same time
//   first    date: first day asked about; null for any
//   last     date: last day asked about; null for any
//   undated  boolean: tell also spells without any date
// Columns
//   kind      text: membership
//   change    text: began, ended or undated
//   id        text: id of the spell
//   title     text: abbreviation of the body
//   about     text: kind of the body
//   state     text: code of the state
//   grade     text: the grade
//   linked    list of text: grade and id of each spell that it takes over from, or hands over to
//   date      text: the day as authored
//   earliest  date: earliest day that it can mean
//   latest    date: latest day that it can mean
CALL () {
  MATCH (s:State)-[m:MEMBER_OF]->(o:Organization)
  WHERE m.since IS NOT NULL
    AND ($first IS NULL OR m.since_latest >= $first)
    AND ($last IS NULL OR m.since <= $last)
  RETURN "began" AS change, m, s, o, m.since_edtf AS date, m.since AS earliest, m.since_latest AS latest,
         COLLECT {
           MATCH (o)<-[n:MEMBER_OF]-(s)
           WHERE n.id <> m.id AND n.status <> m.status AND n.until_kind = "day" AND (
             n.until_edtf = m.since_edtf
             OR (n.until + duration({days: 1}) = m.since
                 AND n.until_earliest + duration({days: 1}) = m.since_latest)
             OR (n.end IN ["promoted", "suspended"] AND n.until_earliest <= m.since_latest
                 AND n.until + duration({days: 1}) >= m.since)
           )
           RETURN n.status + " " + n.id AS other ORDER BY n.since, n.id
         } AS linked
  UNION ALL
  MATCH (s:State)-[m:MEMBER_OF]->(o:Organization)
  WHERE m.until_kind = "day"
    AND ($first IS NULL OR m.until >= $first)
    AND ($last IS NULL OR m.until_earliest <= $last)
  RETURN "ended" AS change, m, s, o, m.until_edtf AS date, m.until_earliest AS earliest, m.until AS latest,
         COLLECT {
           MATCH (o)<-[n:MEMBER_OF]-(s)
           WHERE n.id <> m.id AND n.status <> m.status AND ($last IS NULL OR n.since <= $last) AND (
             m.until_edtf = n.since_edtf
             OR (m.until + duration({days: 1}) = n.since
                 AND m.until_earliest + duration({days: 1}) = n.since_latest)
             OR (m.end IN ["promoted", "suspended"] AND m.until_earliest <= n.since_latest
                 AND m.until + duration({days: 1}) >= n.since)
           )
           RETURN n.status + " " + n.id AS other ORDER BY n.since, n.id
         } AS linked
  UNION ALL
  MATCH (s:State)-[m:MEMBER_OF]->(o:Organization)
  WHERE $undated AND m.since IS NULL AND m.until IS NULL
  RETURN "undated" AS change, m, s, o, null AS date, null AS earliest, null AS latest, [] AS linked
}
WITH change, m, s, o, date, earliest, latest, linked
WHERE (size($groups) = 0 OR any(codes IN $groups WHERE s.id IN codes))
  AND all(codes IN $groups WHERE s.id IN codes OR EXISTS {
    MATCH (o)<-[n:MEMBER_OF]-(x:State)
    WHERE x.id IN codes AND ($last IS NULL OR n.since <= $last)
      AND (m.until IS NULL OR n.since <= m.until) AND (n.until IS NULL OR n.until >= m.since)
  })
RETURN "membership" AS kind, change, m.id AS id, o.abbreviation AS title, o.kind AS about, s.id AS state,
       m.status AS grade, linked, date, earliest, latest
ORDER BY coalesce(earliest, date("9999-12-31")), latest, id, change
