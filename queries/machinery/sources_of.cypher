// On which documents do these facts rest?
// Parameters
//   facts  list of text: ids of nodes or of relationships that are facts
// Columns
//   fact         text: id of the fact
//   source       text: id of the document
//   title        text: its title
//   publisher    text: who published it, or null
//   author       text: who wrote it, or null
//   published    text: publication as authored, or null
//   url          text: its address, or null
//   kind         text: what the document is
//   reliability  text: A to F
//   locator      text: where in it, or null
//   supports     list of text: fields of the fact that it states
CALL () {
  UNWIND $facts AS fact
  CALL (fact) {
    MATCH (r:Organization {id: fact})-[c:CITES]->(s:Source)
    RETURN s, c.locator AS locator, coalesce(c.supports, []) AS supports
    UNION ALL
    MATCH (r:Deal {id: fact})-[c:CITES]->(s:Source)
    RETURN s, c.locator AS locator, coalesce(c.supports, []) AS supports
    UNION ALL
    MATCH (r:Dispute {id: fact})-[c:CITES]->(s:Source)
    RETURN s, c.locator AS locator, coalesce(c.supports, []) AS supports
    UNION ALL
    MATCH (r:Event {id: fact})-[c:CITES]->(s:Source)
    RETURN s, c.locator AS locator, coalesce(c.supports, []) AS supports
    UNION ALL
    MATCH (r:Claim {id: fact})-[c:CITES]->(s:Source)
    RETURN s, c.locator AS locator, coalesce(c.supports, []) AS supports
  }
  RETURN fact, s, locator, supports
  UNION ALL
  // No index finds a relationship on both engines: one pass over them finds all.
  MATCH ()-[m:MEMBER_OF|INDICATOR]->() WHERE m.id IN $facts
  UNWIND range(0, size(m.sources) - 1) AS i
  MATCH (s:Source {id: m.sources[i]})
  RETURN m.id AS fact, s, m.locators[i] AS locator, split(m.supports[i], ",") AS supports
}
RETURN fact, s.id AS source, s.title AS title, s.publisher AS publisher, s.author AS author,
       s.published AS published, s.url AS url, s.kind AS kind, s.reliability AS reliability,
       CASE locator WHEN "" THEN null ELSE locator END AS locator,
       [field IN supports WHERE field <> ""] AS supports
ORDER BY fact, source
